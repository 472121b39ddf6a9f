import { expect, test } from 'vitest';
import { unrecorded } from '@/components/drill/events';
import { phaseOf } from '@/components/drill/phase';
import { resultOf } from '@/components/drill/result';
import {
  arrive,
  commit,
  type Drill,
  draft,
  end,
  frontier,
  goTo,
  notBegun,
  settle,
  voidAnswer,
} from '@/components/drill/run';
import { merged, resumed } from '@/components/drill/together';
import type { Certainty } from '@/lib/items/answer';
import { named, questionsFor, responseTo } from './questions';

const all = await questionsFor(named.slice(0, 5));
const questions = Object.fromEntries(all.map((question) => [question.shown.id, question]));
const fresh: Drill = {
  run: {
    ...{ id: 'run', exam: 'demo', title: 'A drill', where: 'drill', search: '', from: '/demo' },
    ...{ readFirst: false, isEndless: false, items: named.slice(0, 5) },
  },
  questions,
  progress: notBegun,
};
const idOf = (at: number) => named[at]?.id ?? '';

/** Answers a question of the drill and goes on. */
function answer(drill: Drill, at: number, isRight: boolean, certainty: Certainty | null = 'think'): Drill {
  const question = questions[idOf(at)];
  if (!question) throw new Error('No such question.');
  const chosen = draft(drill, idOf(at), { response: responseTo(question, isRight) });
  return goTo(commit(chosen, idOf(at), { certainty, event: `answer-${at}`, read: [] }), at + 1);
}

test('an answer is shown with its reasons, and is never changed', () => {
  const open = draft(fresh, idOf(0), { response: ['somewhere'] });
  expect(phaseOf(open)).toMatchObject({ is: 'open', response: ['somewhere'] });
  const given = commit(open, idOf(0), { certainty: 'sure', event: 'one', read: ['demo/decisions/a'] });
  expect(phaseOf(given)).toMatchObject({
    is: 'revealed',
    given: { response: ['somewhere'], certainty: 'sure' },
  });
  expect(draft(given, idOf(0), { response: [] })).toBe(given);
  expect(commit(given, idOf(0), { certainty: null, event: 'two', read: [] })).toBe(given);
});

test('a drill that was answered elsewhere to its last question is ended here', () => {
  const given = named.slice(0, 5).map(({ id: item }, at) => {
    const question = questions[item];
    if (!question) throw new Error('No such question.');
    const response = responseTo(question, true);
    return { id: `answer-${at}`, item, response, certainty: 'sure' as const, voided: false };
  });
  const begun = { id: 'run', title: 'A drill', readFirst: false, items: all, more: [], given };
  const here = resumed('demo', '/demo', { ...begun, ended: false });
  expect(here.progress.at).toBe(4);
  expect(phaseOf(here)).toMatchObject({ is: 'revealed' });
  expect(end(here, 'ended').progress).toMatchObject({ at: 'result', endedBy: 'ended' });
  expect(resumed('demo', '/demo', { ...begun, ended: true }).progress.at).toBe('result');
});

test('one goes back to look, and no further than to the first question without an answer', () => {
  const two = answer(answer(fresh, 0, true), 1, false);
  expect(frontier(two)).toBe(2);
  expect(goTo(two, 0).progress.at).toBe(0);
  expect(goTo(two, 4).progress.at).toBe(2);
  expect(goTo(two, -1).progress.at).toBe(0);
  const half = draft(two, idOf(2), { response: ['half'] });
  expect(phaseOf(goTo(goTo(half, 0), 4))).toMatchObject({ is: 'open', response: ['half'] });
});

test('a scenario is read first where that was asked for, once, and may be passed over', () => {
  const reading = { ...fresh, run: { ...fresh.run, readFirst: true } };
  expect(phaseOf(reading).is).toBe('reading');
  expect(phaseOf(draft(reading, idOf(0), { reading: {} })).is).toBe('open');
  expect(phaseOf(draft(fresh, idOf(0), { isReading: true })).is).toBe('reading');
  const read = commit(draft(reading, idOf(0), { reading: { risk: 'cost' } }), idOf(0), {
    certainty: null,
    event: 'one',
    read: [],
  });
  expect(unrecorded(read)[1]?.draft.payload).toMatchObject({ reading: { risk: 'cost' } });
});

test('looking leaves no trace; what was done is recorded once, in its order', () => {
  expect(unrecorded(end(fresh, 'end'))).toEqual([]);
  const done = end(voidAnswer(answer(answer(fresh, 0, true), 1, false), idOf(1), 'void'), 'end');
  const events = unrecorded(done);
  expect(events.map(({ id, draft }) => [id, draft.kind])).toEqual([
    ['run', 'drill.started'],
    ['answer-0', 'answer.given'],
    ['answer-1', 'answer.given'],
    ['void', 'answer.voided'],
    ['end', 'drill.ended'],
  ]);
  const recorded = events.map(({ id }) => id);
  expect(unrecorded({ ...done, progress: { ...done.progress, recorded } })).toEqual([]);
});

test('of two tabs, what is answered stays, and each keeps its place', () => {
  const one = answer(fresh, 0, true);
  const two = draft(answer(fresh, 0, false), idOf(1), { response: ['half'] });
  const both = merged(one.progress, two.progress);
  expect(both.given[idOf(0)]?.response).toEqual(one.progress.given[idOf(0)]?.response);
  expect(both.drafts[idOf(1)]?.response).toEqual(['half']);
  expect(
    merged(settle(voidAnswer(one, idOf(0), 'void')).progress, one.progress).given[idOf(0)]?.voidedBy,
  ).toBe('void');
});

test('questions that are gone from the content are passed over', () => {
  const at2 = goTo(answer(answer(fresh, 0, true), 1, true), 2);
  const now = arrive(at2, named.slice(1, 2), []);
  expect(now.run.items).toHaveLength(4);
  expect(phaseOf(now)).toMatchObject({ is: 'open', question: { shown: { id: idOf(2) } } });
  expect(arrive(fresh, named.slice(0, 5), []).progress.at).toBe('result');
});

test.each([
  [
    [
      ['sure', false],
      ['sure', false],
      ['think', false],
      ['sure', true],
    ],
    '1 of 4 right; two of the wrong ones you were sure of.',
  ],
  [
    [
      ['sure', false],
      ['sure', true],
    ],
    '1 of 2 right; you were sure of the wrong one.',
  ],
  [
    [
      ['sure', false],
      ['sure', false],
    ],
    '0 of 2 right; both wrong ones you were sure of.',
  ],
  [
    [
      ['guess', false],
      ['think', true],
    ],
    '1 of 2 right.',
  ],
  [
    [
      ['think', true],
      ['guess', true],
    ],
    'Both right.',
  ],
  [[], 'No answer counts here yet.'],
] as [[Certainty, boolean][], string][])('the result of %j', (given, finding) => {
  const drill = given.reduce(
    (drill, [certainty, isRight], at) => answer(drill, at, isRight, certainty),
    fresh,
  );
  expect(resultOf(drill).finding).toBe(finding);
});

test('a result counts what counts, and puts what was sure and wrong first', () => {
  let drill = answer(fresh, 0, false, 'sure');
  drill = answer(drill, 1, true, 'guess');
  drill = answer(drill, 2, false, null);
  drill = settle(voidAnswer(answer(drill, 3, false, 'sure'), idOf(3), 'void'));
  const { all, sureAndWrong, otherMisses, byCertainty, byArea, missedRules } = resultOf(drill);
  expect(all).toEqual({ right: 1, of: 3 });
  expect(sureAndWrong.map(({ at }) => at)).toEqual([0]);
  expect(otherMisses.map(({ at }) => at)).toEqual([1, 2]);
  expect(byCertainty).toEqual([
    { certainty: 'sure', right: 0, of: 1 },
    { certainty: 'guess', right: 1, of: 1 },
    { certainty: null, right: 0, of: 1 },
  ]);
  expect(byArea).toEqual([{ area: { title: 'Home', href: '/demo/areas/home' }, right: 1, of: 3 }]);
  expect(missedRules).toEqual(['demo/decisions/choice#waits']);
});

test('what was read otherwise than by the author is told, question by question', () => {
  const read = (at: number, reading: Record<string, string>) => (drill: Drill) =>
    answer(draft(drill, idOf(at), { reading }), at, true);
  const drill = [
    read(0, { operated: 'endpoint', risk: 'cost' }),
    read(1, { operated: 'model', risk: 'cost' }),
  ].reduce((drill, step) => step(drill), fresh);
  expect(resultOf(drill).misread).toMatchObject([
    { name: 'risk', right: 0, of: 2, said: [{ you: 'cost', author: 'deployment', times: 2 }] },
    { name: 'operated', right: 1, of: 2, said: [{ you: 'model', author: 'endpoint' }] },
  ]);
});
