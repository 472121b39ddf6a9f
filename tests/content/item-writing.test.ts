import { describe, expect, it } from 'vitest';
import { comparedFrom, findRepeats } from '@/lib/content/alike';
import { chanceOfAtLeast } from '@/lib/content/chance';
import {
  noAllOfTheAbove,
  optionsAreAlikeInLength,
  optionsAvoidAbsolutes,
  optionsDiffer,
  type Question,
  rightIsNotLongest,
} from '@/lib/content/item-writing';
import { markedText } from '@/lib/content/marked-text';
import { parseMarkdown } from '@/lib/content/parse';
import {
  askingPart,
  multipleSaysHowMany,
  negativesAreEmphasised,
  stemGivesNothingAway,
} from '@/lib/content/stem-writing';
import { rootOf, tokensOf } from '@/lib/content/words';

/** A question from its stem and its options; `x ` before an option marks it right. */
function ask(stem: string, ...options: string[]): Question {
  return {
    stem,
    options: options.map((text) => ({ text: text.replace(/^x /, ''), right: text.startsWith('x ') })),
  };
}
const a = (length: number) => 'a'.repeat(length);

describe('words', () => {
  it.each([
    ['The Batch endpoint, please!', ['batch', 'endpoint', 'please']],
    ['C', ['c']],
    ['C#', ['c#']],
    ['C++.', ['c++']],
    ['plan A', ['plan', 'a']],
    ['A plan', ['plan']],
    ['the A team', ['a', 'team']],
    ['< 5 % – or > 5 %', ['<', '5', '%', 'or', '>', '5', '%']],
    ['0.9, not .9', ['0.9', 'not', '.9']],
    ['„Zurückrollen“ – ÄRGER', ['zurückrollen', 'ärger']],
    ['`--Data` *', ['--Data', '*']],
    ['…', ['…']],
    ['  ', []],
    ['Re\u0301sume\u0301', ['résumé']],
    ['切换流量。', ['切换流量']],
  ])('compares %j by %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it.each([
    ['deployments deployed deploying deploy deployment'],
    ['evaluate evaluated evaluation evaluations evaluators'],
    ['policy policies'],
    ['submit submitted submitting'],
    ['instance instances'],
    ['optimise optimised optimisation optimization'],
    ['class classes'],
    ['retry retries'],
  ])('has one root for %s', (words) => {
    expect(new Set(words.split(' ').map(rootOf)).size).toBe(1);
  });

  it('marks what is bold and what is code', () => {
    const tree = parseMarkdown('Which is **not** `a||b`?\n\n- one\n- [two](x.md)\n\n```sh\nls\n```\n');
    expect(markedText(tree.children)).toBe('Which is **not** `a||b`?\n\none\n\ntwo\n\n`ls`');
  });
});

describe('the right option is not the longest', () => {
  it.each([
    ['alike', [`x ${a(40)}`, a(40), a(38)], undefined],
    ['at the limit', [`x ${a(52)}`, a(40), a(20)], undefined],
    [
      'over it',
      [`x ${a(53)}`, a(40), a(20)],
      'a right option of 53 characters beside wrong ones of at most 40',
    ],
    ['short', [`x ${a(24)}`, a(3), a(4)], undefined],
    ['the longest is wrong', [`x ${a(40)}`, a(90), a(20)], undefined],
    [
      'second of two right ones',
      [`x ${a(30)}`, `x ${a(70)}`, a(40)],
      'a right option of 70 characters beside wrong ones of at most 40',
    ],
    ['letters, not code units', [`x ${'😀'.repeat(20)}`, a(16)], undefined],
    ['marks are not seen', ['x **`aaaaaaaaaaaaaaaaaaaaaaaaa`**', a(24)], undefined],
    ['no wrong one', [`x ${a(90)}`], undefined],
    ['none', [], undefined],
  ])('%s', (_, options, found) => {
    expect(rightIsNotLongest(ask('', ...options))?.found).toBe(found);
  });
});

describe('options are alike in length', () => {
  it.each([
    ['alike', [`x ${a(40)}`, a(60)], undefined],
    ['one long wrong one', [`x ${a(30)}`, a(35), a(61)], 'options of 30 to 61 characters'],
    ['short ones', ['x Git', 'Git over SSH, perhaps'], undefined],
    ['the sharper check speaks', [`x ${a(90)}`, a(30)], undefined],
    ['one contains the other', ['x Retrain', `Retrain ${a(40)}`], undefined],
    ['an empty one', ['x ', a(40)], undefined],
  ])('%s', (_, options, found) => {
    expect(optionsAreAlikeInLength(ask('', ...options))?.found).toBe(found);
  });
});

describe('no option stands for others', () => {
  it.each([
    'All of the above',
    'all the above.',
    'None of the above',
    '**None** of these',
    'Any of the above',
    'Both A and B',
    'A and C',
    'a, b and d',
    'A, B, and C',
    'Neither A nor B',
    'Only A and C',
    'A & B',
    'Options 1 and 3',
    'Answers A or B',
    'Both of these',
    'All of these are correct',
    'Neither',
    'The first and the third',
    'None of the preceding options applies here',
    'All other answers are wrong',
  ])('refuses %j', (text) => {
    expect(noAllOfTheAbove(ask('', 'x Wait', text))?.option).toBe(1);
  });

  it.each([
    'None',
    'All',
    '1 and 3',
    'A/B tests',
    'Version A',
    'All of the answers that the judge refused',
    'Both deployments, each with half of the traffic',
    'None of the instances',
    'A',
    'a and the rest',
    'Send all of the traffic',
    'The first release',
    '`A and B`',
    'Both regions',
    'Alle oben genannten',
    '',
  ])('allows %j', (text) => {
    expect(noAllOfTheAbove(ask('', 'x Wait', text))).toBeUndefined();
  });
});

describe('options avoid absolutes', () => {
  it.each([
    ['in a wrong one', ['x Retrain once labels exist', 'Always retrain first'], '"always"'],
    ['in the right one too', ['x Move all traffic', 'Always retrain first'], undefined],
    ['in the right one alone', ['x Always log the seed', 'Log the seed'], undefined],
    ['every so often', ['x Retrain on alerts', 'Retrain every 2 weeks'], undefined],
    ['every time', ['x Retrain on alerts', 'Retrain every time'], '"every"'],
    ['not at all', ['x Warn', 'Do not warn at all'], undefined],
    ['not only', ['x Warn', 'Warn not only once'], undefined],
    ['part of a word', ['x Warn', 'Give read-only access to the hall'], undefined],
    ['in code', ['x `if: success()`', '`if: always()`'], undefined],
    ['said otherwise', ['x Warn', 'None of the above'], undefined],
    ['other letters', ['x Warn', 'Der Mustername alleine, ónly'], undefined],
    ['capitals', ['x Warn', 'NEVER warn'], '"never"'],
    ['no right one', ['Always', 'Never'], undefined],
  ])('%s', (_, options, found) => {
    expect(optionsAvoidAbsolutes(ask('', ...options))?.found).toBe(
      found && `${found} in a wrong option and no such word in a right one`,
    );
  });
});

describe('options differ', () => {
  const long = 'move the traffic of the canary back to the version that works and read its logs at once';
  it.each([
    ['case and punctuation', ['Scale out', 'scale out.'], 'an option that repeats "Scale out"'],
    ['an article', ['A batch endpoint', 'The batch endpoint'], 'an option that repeats "A batch endpoint"'],
    ['two ways to write é', ['Résumé', 'Re\u0301sume\u0301'], 'an option that repeats "Résumé"'],
    ['accents', ['schon da', 'schön da'], undefined],
    ['part', ['Scale', 'Scale out'], 'an option that contains "Scale"'],
    ['part, the other way', ['Scale out', 'Scale'], 'an option that contains "Scale"'],
    ['part of a word', ['Scale', 'Scaled out'], undefined],
    [
      'one word more',
      [long, `${long} today`],
      `an option that contains "move the traffic of the canary back to the version that wor…"`,
    ],
    [
      'one word other',
      [long, long.replace('read', 'keep')],
      `an option that says nearly the same as "move the traffic of the canary back to the version that wor…"`,
    ],
    ['a number', [`${long} 10 times`, `${long} 20 times`], undefined],
    ['a negation', [long, long.replace('works and', 'works not')], undefined],
    ['another order', ['Test before release', 'Release before test'], undefined],
    ['numbers', ['5', '15', '-5', '5 %', '0.5'], 'an option that contains "5"'],
    ['signs', ['C', 'C#', 'C++'], undefined],
    ['comparisons', ['< 5', '> 5', '≥ 5'], undefined],
    ['names of one letter', ['plan A', 'plan B'], undefined],
    ['code', ['`--data`', '`--Data`', '`--data x`', '`data`'], undefined],
    ['the same code', ['`a || b`', 'x', '`a || b`'], 'an option that repeats "a || b"'],
    ['signs alone', ['?', '!'], undefined],
    ['empty ones', ['', ''], undefined],
    [
      'words of other alphabets',
      ['откатить трафик', 'Откатить трафик'],
      'an option that repeats "откатить трафик"',
    ],
  ])('%s', (_, options, found) => {
    expect(optionsDiffer(ask('', ...options))?.found).toBe(found);
  });
});

describe('the stem gives nothing away', () => {
  const isCommon = (root: string) => root === rootOf('endpoint');
  const stem = 'A canary of the airline fails at its endpoint. What do you do first?';
  it.each([
    ['the right one alone repeats a word', ['x Move the canaries back', 'Retrain'], '"canaries"'],
    ['a wrong one repeats it', ['x Move the canary back', 'Retrain the canary'], undefined],
    ['a wrong one repeats another', ['x Move the canary back', 'Ask the airline'], undefined],
    ['a common word', ['x Delete the endpoint', 'Retrain'], undefined],
    ['a short word', ['x Do what fits', 'Retrain'], undefined],
    ['a wrong one alone', ['x Wait', 'Delete the canary'], undefined],
    ['both repeat one, the right one two', ['x Airline canary', 'The airline'], '"canary"'],
    ['one of two right ones', ['x Wait', 'x Canary', 'Retrain'], '"Canary"'],
    ['no wrong one', ['x Canary'], undefined],
  ])('%s', (_, options, clue) => {
    expect(stemGivesNothingAway(ask(stem, ...options), isCommon)?.found).toBe(
      clue && `${clue}, a word of the stem that no wrong option repeats`,
    );
  });

  it('reads other letters', () => {
    const question = ask('Die Überwachung meldet Ausfälle.', 'x Überwachungen prüfen', 'Warten');
    expect(
      stemGivesNothingAway(ask('Die Prüfung fällt aus.', 'x Die PRÜFUNG', 'Warten'), () => false)?.found,
    ).toContain('PRÜFUNG');
    expect(stemGivesNothingAway(question, () => true)).toBeUndefined();
  });
});

describe('the sentence that asks', () => {
  it.each([
    ['It fails. What now?', 'What now?', ''],
    ['What now? Choose **two**.', 'What now?', 'Choose TWO.'],
    ['What is it? It fails.\n\nWhich **one**?', 'Which ONE?', ''],
    ['It fails, e.g. at noon. Put the steps in order.', 'Put the steps in order.', ''],
    ['A heading without a stop\n\nWhat now?', 'What now?', ''],
    ['Run `a ? b` again. Which line?', 'Which line?', ''],
    ['«Was nun?» fragt sie.', '«Was nun?»', 'fragt sie.'],
    ['', '', ''],
  ])('of %j is %j', (stem, asks, after) => {
    expect(askingPart(stem)).toEqual({ asks, after });
  });
});

describe('negatives are emphasised', () => {
  it.each([
    ['Which step does not help?', 'not'],
    ["Which step doesn't help?", "doesn't"],
    ['Which step doesn’t help?', 'doesn’t'],
    ['Which step cannot help?', 'cannot'],
    ['All of these help except which?', 'except'],
    ['Which is least likely?', 'least'],
    ['Which should never be logged? Choose two.', 'never'],
    ['Not which step?', 'Not'],
    ['Which step does **not** help?', undefined],
    ['Which step does NOT help?', undefined],
    ['Which step **does not help**?', undefined],
    ['It does not start. Which step helps?', undefined],
    ['Which role has the least privilege?', undefined],
    ['Which costs least, and at least one hour?', undefined],
    ['Which holds, whether it fails or not?', undefined],
    ['Which helps not only here?', undefined],
    ['Which notebook is not-for-profit in Nottingham?', undefined],
    ['Which flag is `not`?', undefined],
    ['Wer kann nicht?', undefined],
    ['', undefined],
  ])('%j', (stem, word) => {
    expect(negativesAreEmphasised(ask(stem))?.found).toBe(
      word && `"${word}" in the question without emphasis`,
    );
  });
});

describe('multiple says how many', () => {
  const none = 'a stem that does not say how many to choose';
  it.each([
    ['Which **two** steps help?', 2, undefined],
    ['Which steps help? Choose 2.', 2, undefined],
    ['Which steps help? (Select two.)', 2, undefined],
    ['Which two steps help? Choose **three**.', 2, 'a stem that asks for 3'],
    ['Which steps help? Choose three.', 2, 'a stem that asks for 3'],
    ['Two regions fail. Which steps help?', 2, none],
    ['Which steps help?', 2, none],
    ['Which steps (three of them) help?', 3, undefined],
    ['Which of the 2.5 million rows help?', 2, none],
    ['Welche Schritte helfen? Wähle 2.', 2, undefined],
    ['Which steps help?', 1, undefined],
    ['Which eleven steps help? Take 11.', 11, undefined],
  ])('%j for %i', (stem, right, found) => {
    const options = Array.from({ length: right }, (_, at) => `x step ${at}`);
    expect(multipleSaysHowMany(ask(stem, ...options, 'Wait'))?.found).toBe(found);
  });
});

describe('stems differ', () => {
  const situation =
    'A canary takes a tenth of the requests to an airline. In the first half hour its error rate is four times that of the version beside it; latency is the same. What do you do first?';
  const compared = (stem: string, right: string) => comparedFrom(tokensOf(stem), tokensOf(right));

  it.each([
    [
      'the same in other clothes',
      situation.replace('.', '!').replace('A canary', 'The CANARY'),
      'Wait',
      { at: 1, earlier: 0, same: true },
    ],
    [
      'a word changed, the same answer',
      situation.replace('airline', 'bank'),
      'move it back',
      { at: 1, earlier: 0, same: false },
    ],
    [
      'a constraint changed, and the answer',
      situation.replace('error rate', 'cost'),
      'Scale it down',
      undefined,
    ],
    [
      'another situation, the same answer',
      'A bank retrains a model by night. What now?',
      'Move it back',
      undefined,
    ],
    ['the same last sentence', 'A bank retrains. What do you do first?', 'Move it back', undefined],
    ['no stem', '', 'Move it back', undefined],
  ])('%s', (_, stem, right, repeat) => {
    expect(findRepeats([compared(situation, 'Move it back'), compared(stem, right)])).toEqual(
      repeat ? [repeat] : [],
    );
  });

  it('stays near linear when all stems are alike', () => {
    const many = (size: number) =>
      Array.from({ length: size }, (_, at) => compared(`${situation} Case ${at}.`, `Answer ${at}`));
    const time = (size: number) => {
      const questions = many(size);
      const start = performance.now();
      expect(findRepeats(questions)).toEqual([]);
      return performance.now() - start;
    };
    time(200);
    const [few, lots] = [time(500), time(4000)];
    expect(lots).toBeLessThan(few * 8 * 4 + 200);
  });
});

describe('the chance of so many', () => {
  it.each([
    [0, 20, 0.25, 1],
    [1, 1, 0.25, 0.25],
    [2, 2, 0.5, 0.25],
    [9, 20, 0.25, 0.0409],
    [10, 20, 0.25, 0.0139],
    [21, 20, 0.25, 0],
    [1250, 5000, 0.25, 0.5054],
  ])('at least %i of %i at %f is %f', (x, n, p, chance) => {
    expect(chanceOfAtLeast(x, n, p)).toBeCloseTo(chance, 4);
  });
});

describe('any text', () => {
  const checks = [
    rightIsNotLongest,
    optionsAreAlikeInLength,
    noAllOfTheAbove,
    optionsAvoidAbsolutes,
    optionsDiffer,
    negativesAreEmphasised,
    multipleSaysHowMany,
    (question: Question) => stemGivesNothingAway(question, () => false),
  ];

  it.each([
    ['signs', '!'.repeat(20_000)],
    ['signs before a letter', `${'!'.repeat(20_000)}x`],
    ['letters', a(20_000)],
    ['blanks', ' '.repeat(20_000)],
    ['lines', 'a\n'.repeat(10_000)],
    ['asterisks', '*'.repeat(20_000)],
    ['backticks', '`'.repeat(20_001)],
    ['words', 'not all of the above '.repeat(1000)],
    ['lists', 'a, '.repeat(7000)],
    ['questions', 'which? '.repeat(3000)],
    ['half a character', '\ud83d'],
  ])('of %s is read quickly', (_, text) => {
    const start = performance.now();
    for (const check of checks) check(ask(text, `x ${text}`, text, `${text} b`, 'c'));
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('may have very many options', () => {
    const start = performance.now();
    const options = Array.from({ length: 50_000 }, (_, at) => `option ${at}`);
    for (const check of checks) check(ask('Which?', 'x Right', ...options));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
