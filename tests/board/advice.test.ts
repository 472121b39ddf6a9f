import { describe, expect, it } from 'vitest';
import { adviceOf, type BoardArea, findingOf } from '@/components/board/advice';
import { evidenceWords } from '@/components/board/answers';
import { firstThings } from '@/components/board/do-first';
import { type Level, noStanding, type Standing } from '@/lib/outbox/wire';

const letters: Record<string, Level | null> = { p: 'practice', v: 'review', r: 'ready', '-': null };

/** One level for each letter: p, v, r for Practice, Review, Ready and - for none. */
const levels = (text: string) => Array.from(text, (letter) => letters[letter] ?? null);

const domain = (id: string, weight: [number, number]) => ({
  id,
  title: `Domain ${id}`,
  weight,
  href: `/demo#${id}`,
});
const light = domain('light', [10, 15]);
const heavy = domain('heavy', [25, 30]);
const area = (title: string, domain: BoardArea['domain'], tier: number): BoardArea => ({
  unit: `demo/areas/${title}`,
  title,
  href: `/demo/areas/${title}`,
  tier,
  domain,
});
const areas = [area('a', light, 1), area('b', light, 2), area('c', heavy, 3), area('d', heavy, 1)];

describe('the finding', () => {
  it.each([
    ['', 'There are no areas to rate yet.'],
    ['-', 'Rate your one area to see where you stand.'],
    ['----', 'Rate your four areas to see where you stand.'],
    ['r---', 'You have rated 1 of 4 areas.'],
    ['rrr-', 'You have rated 3 of 4 areas.'],
    ['pvrr', 'You rate 2 of 4 areas Ready.'],
    ['pppp', 'You rate 0 of 4 areas Ready.'],
    ['rrrr', 'You rate all four areas Ready.'],
  ])('of %j', (text, finding) => {
    expect(findingOf(levels(text))).toBe(finding);
  });
});

describe('the advice', () => {
  const rateHeavy = (count: string) => `Rate ${count} of Domain heavy`;
  const rateLight = (count: string) => `Rate ${count} of Domain light`;

  it.each([
    // Levels of a, b (light) and c, d (heavy, where d matters more).
    ['----', [rateHeavy('2 areas'), rateLight('2 areas')]],
    ['p---', [rateHeavy('2 areas'), 'a', rateLight('1 area')]],
    ['pp--', [rateHeavy('2 areas'), 'a', 'b']],
    ['-ppp', [rateLight('1 area'), 'd', 'c']],
    ['vvpv', ['c', 'd', 'a']],
    ['rrpp', ['d', 'c']],
    ['rrvr', ['c']],
    ['rrrr', []],
  ])('of %j', (text, expected) => {
    expect(adviceOf(areas, levels(text)).map(({ text }) => text)).toEqual(expected);
  });

  it('says why, and leads to what is to be done', () => {
    expect(adviceOf(areas, levels('v-rp'))).toEqual([
      {
        level: null,
        text: 'Rate 1 area of Domain light',
        why: '10–15% of the exam',
        href: '/demo#light',
        action: 'Rate',
      },
      { level: 'practice', text: 'd', why: 'You cannot do it yet', href: '/demo/areas/d', action: 'Study' },
      { level: 'review', text: 'a', why: 'You still need notes', href: '/demo/areas/a', action: 'Study' },
    ]);
  });

  it('is none where there is nothing to rate', () => {
    expect(adviceOf([], [])).toEqual([]);
  });
});

describe('what comes first', () => {
  const last = '2026-11-20T12:00:00.000Z';
  const evidence = { 'demo/domains/heavy': { answers: 88, right: 54, last } };
  const first = (standing: Partial<Standing>, diagnostic?: number) =>
    firstThings('demo', { areas, levels: levels('----') }, { ...noStanding, ...standing }, diagnostic);
  const texts = (...about: Parameters<typeof first>) => first(...about).map(({ text }) => text);
  const heavyFirst = 'Rate 2 areas of Domain heavy';

  it('is the diagnostic for who has answered nothing', () => {
    expect(texts({}, 30)).toEqual(['Find out where you stand', heavyFirst, 'Answer 10 questions']);
    expect(first({}, 30)[0]).toMatchObject({ why: '30 questions, no clock', href: '/demo/mock' });
    expect(texts({})[0]).toBe(heavyFirst);
    expect(texts({ evidence }, 30)[0]).toBe(heavyFirst);
  });

  it('is what was begun, then what waits, and four things at most', () => {
    const open = { id: 'x', title: 'Retrieval', answered: 4, of: 10, at: '' };
    const mock = { id: 'm', title: 'Half mock', endsAt: null };
    const waiting = { evidence, due: 12, mistakes: 1 };
    expect(texts(waiting)).toEqual(['Go over 12 cards', 'Mend 1 mistake', heavyFirst, 'Answer 10 questions']);
    expect(texts({ ...waiting, drills: [open], mock })).toEqual([
      'Go on with your mock',
      'Go on with your drill',
      'Go over 12 cards',
      'Mend 1 mistake',
    ]);
    expect(first({ drills: [open] })[0]).toMatchObject({
      why: 'Retrieval: 4 of 10 answered',
      href: '/demo/drill/run#x',
    });
  });

  it('is said of the answers where nothing is rated', () => {
    const domains = [...Object.values(evidence), { answers: 2, right: 0.5, last }];
    expect(findingOf(levels('----'), domains)).toBe('You have given 90 answers; 54.5 were right.');
    expect(findingOf(levels('p---'), domains)).toBe('You have rated 1 of 4 areas.');
  });
});

describe('the evidence', () => {
  const last = '2026-11-20T12:00:00.000Z';
  it.each([
    [undefined, { words: 'No answers yet' }],
    [{ answers: 1, right: 1, last }, { words: '1 answer so far' }],
    [{ answers: 7, right: 7, last }, { words: '7 answers so far' }],
    [
      { answers: 9, right: 7, last },
      { words: '7 of 9 right', last },
    ],
    [
      { answers: 9, right: 6.5000001, last },
      { words: '6.5 of 9 right', last },
    ],
  ])('of %j', (evidence, words) => {
    expect(evidenceWords(evidence)).toEqual(words);
  });
});
