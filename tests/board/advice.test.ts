import { describe, expect, it } from 'vitest';
import { type BoardArea, byNeed, ratedOf, toRate } from '@/components/board/advice';
import { nextThings, type Sitting } from '@/components/board/do-next';
import type { SentTask } from '@/lib/outbox/plan';
import { type Level, noReadiness, noStanding, type Standing } from '@/lib/outbox/wire';
import type { Part } from '@/lib/readiness/estimate';

const letters: Record<string, Level | null> = { p: 'practice', v: 'review', r: 'ready', '-': null };

/** One level for each letter: p, v, r for Practice, Review, Ready and - for none. */
const levels = (text: string) => Array.from(text, (letter) => letters[letter] ?? null);

const domain = (id: string, weight: [number, number]) => ({
  id,
  title: `Domain ${id}`,
  weight,
  href: `/demo#${id}`,
  areas: 2,
});
const light = domain('light', [10, 15]);
const heavy = domain('heavy', [25, 30]);
const area = (title: string, domain: BoardArea['domain'], tier: number): BoardArea => ({
  unit: `demo/areas/${title}`,
  title,
  tier,
  questions: title === 'd' ? 4 : 30,
  domain,
});
const areas = [area('a', light, 1), area('b', light, 2), area('c', heavy, 3), area('d', heavy, 1)];

/** An area whose share lies around `likely`. */
const known = (likely: number): Part => ({
  answers: 12,
  share: { likely, low: likely - 0.1, high: likely + 0.1 },
  missing: 0,
});

describe('before the first answer, the finding says what is rated, and that it is no evidence', () => {
  it.each([
    ['----', 'Nobody can say yet: you have not answered anything.'],
    ['rrr-', 'You have rated 3 of 4 areas, and answered nothing yet.'],
    ['pvrr', 'You rate 2 of 4 areas Ready, and have answered nothing yet.'],
    ['rrrr', 'You rate all four areas Ready, and have answered nothing yet.'],
  ])('of %j', (text, finding) => {
    expect(ratedOf(levels(text))).toBe(finding);
  });
});

describe('where there is most to gain', () => {
  const order = (text: string, parts: Record<string, Part> = {}) =>
    byNeed('demo', areas, levels(text), parts).map(({ text }) => text.slice('Drill '.length));

  it('is the heaviest domain, and in it what matters most', () => {
    expect(order('----')).toEqual(['d', 'c', 'a', 'b']);
  });

  it('follows ratings only where answers say nothing', () => {
    expect(order('--pr')).toEqual(['c', 'd', 'a', 'b']);
    expect(order('--pr', { 'demo/areas/c': known(0.9), 'demo/areas/d': known(0.4) })[0]).toBe('d');
  });

  it('may be a light domain, when the heavy one is known well', () => {
    const parts = { 'demo/areas/c': known(0.9), 'demo/areas/d': known(0.95), 'demo/areas/b': known(0.3) };
    expect(order('----', parts)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('says what it takes and what is expected, with the level that answers speak for', () => {
    const [first, second] = byNeed('demo', areas, levels('----'), { 'demo/areas/c': known(0.45) });
    expect(first).toEqual({
      level: 'practice',
      text: 'Drill c',
      why: '10 questions, 8 minutes, 45% expected',
      href: '/demo/drill/run?area=c&of=weakest&size=10',
      action: 'Start',
    });
    expect(second).toMatchObject({ level: null, why: '4 questions, 3 minutes, not known yet' });
  });
});

it('rates the unrated areas of the heaviest domain first', () => {
  expect(toRate(areas, levels('p---')).map(({ text, why, href }) => [text, why, href])).toEqual([
    ['Rate 2 areas of Domain heavy', '1 minute', '/demo#heavy'],
    ['Rate 1 area of Domain light', '1 minute', '/demo#light'],
  ]);
  expect(toRate(areas, levels('pvrr'))).toEqual([]);
});

describe('what comes next', () => {
  const last = '2026-11-20T12:00:00.000Z';
  const evidence = { 'demo/domains/heavy': { answers: 88, right: 54, last } };
  const next = (standing: Partial<Standing>, diagnostic?: number, rated = '----') =>
    nextThings('demo', { areas, levels: levels(rated) }, { ...noStanding, ...standing }, diagnostic);
  const texts = (...about: Parameters<typeof next>) => next(...about).map(({ text }) => text);

  it('is the diagnostic for who has answered nothing, and then ratings', () => {
    expect(texts({}, 30)).toEqual(['Find out where you stand', 'Rate 2 areas of Domain heavy', 'Drill d']);
    expect(next({}, 30)[0]).toMatchObject({ why: '30 questions, 45 minutes, no clock' });
    expect(texts({})).toEqual(['Rate 2 areas of Domain heavy', 'Drill d', 'Drill c']);
  });

  it('is what was begun, then cards, then what is weakest; three things', () => {
    const open = { id: 'x', title: 'Retrieval', answered: 4, of: 10, at: '' };
    const mock = { id: 'm', title: 'Half mock', endsAt: null };
    const waiting = { evidence, due: 12, mistakes: 14 };
    expect(texts({ evidence }, 30)).toEqual(['Drill d', 'Rate 2 areas of Domain heavy', 'Drill c']);
    expect(texts(waiting)).toEqual(['Go through 12 due cards', 'Drill d', 'Retry 10 of 14 mistakes']);
    expect(texts({ ...waiting, drills: [open], mock })).toEqual([
      'Go on with your mock',
      'Go on with your drill',
      'Go through 12 due cards',
    ]);
    expect(next({ evidence, drills: [open] })[0]).toMatchObject({
      why: 'Retrieval: 6 questions left, 5 minutes',
      href: '/demo/drill/run#x',
    });
  });

  it('is what is left of today’s plan where there is one, after what was begun', () => {
    const task = (title: string): SentTask => ({
      ...{ id: title, kind: 'drill', title, note: '10 questions', minutes: 8, href: `/demo/drill?${title}` },
      ...{ done: false, said: 'plan', so: '' },
    });
    const standing = { ...noStanding, evidence, due: 12 };
    const on = (open: Partial<Standing>, sitting?: Sitting) =>
      nextThings(
        'demo',
        { areas, levels: levels('----'), tasks: [task('e'), task('f')], exam: sitting },
        { ...standing, ...open },
        30,
      );
    expect(on({})).toEqual([
      {
        text: 'e',
        why: '10 questions, 8 min, from your plan for today',
        href: '/demo/drill?e',
        action: 'Start',
      },
      expect.objectContaining({ text: 'f' }),
    ]);
    const mock = { id: 'm', title: 'Half mock', endsAt: null };
    expect(on({ mock }).map(({ text }) => text)).toEqual(['Go on with your mock', 'e', 'f']);
    expect(
      on({}, 'tomorrow')
        .map(({ text }) => text)
        .at(-1),
    ).toBe('Read once more what you missed, and rest');
  });

  it('is what is due and then rest on the eve', () => {
    const standing: Standing = { ...noStanding, evidence, due: 12, mistakes: 14 };
    const about = { areas, levels: levels('----'), exam: 'tomorrow' } as const;
    expect(nextThings('demo', about, standing, 30).map(({ text }) => text)).toEqual([
      'Go through 12 due cards',
      'Read once more what you missed, and rest',
    ]);
  });

  it('is nothing to practise on the day of the exam, and after it the result', () => {
    const standing: Standing = { ...noStanding, evidence, due: 12, mistakes: 14 };
    const on = (sitting: 'today' | 'unnoted') =>
      nextThings('demo', { areas, levels: levels('----'), exam: sitting }, standing, 30).map(
        ({ text }) => text,
      );
    expect(on('today')).toEqual(['Look through the list for today']);
    expect(on('unnoted')[0]).toBe('Note how your exam went');
    expect(on('unnoted')).toHaveLength(3);
  });

  it('still is three things when all is rated and known', () => {
    const parts = Object.fromEntries(areas.map(({ unit }) => [unit, known(0.9)]));
    expect(texts({ evidence, readiness: { ...noReadiness, parts } }, 30, 'rrrr')).toHaveLength(3);
  });
});
