import { describe, expect, it } from 'vitest';
import { type BoardArea, byNeed, ratedOf, toRate } from '@/components/board/advice';
import { nextThings, type Stage, stageOf } from '@/components/board/do-next';
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
  /** A drill says in `at` how many days ago it was begun. */
  const daysSince = Number;
  const board = (rated = '----') => ({ areas, levels: levels(rated), daysSince });
  const next = (standing: Partial<Standing>, diagnostic?: number, rated?: string) =>
    nextThings('demo', board(rated), { ...noStanding, ...standing }, diagnostic);
  const texts = (...about: Parameters<typeof next>) => next(...about).map(({ text }) => text);

  it('is the diagnostic for who has answered nothing, and then ratings', () => {
    expect(texts({}, 30)).toEqual(['Find out where you stand', 'Rate 2 areas of Domain heavy', 'Drill d']);
    expect(next({}, 30)[0]).toMatchObject({ why: '30 questions, 45 minutes, no clock' });
    expect(texts({})).toEqual(['Rate 2 areas of Domain heavy', 'Drill d', 'Drill c']);
  });

  it('is what was begun, then cards, then what is weakest; three things', () => {
    const open = { id: 'x', title: 'Retrieval', answered: 4, of: 10, at: '0' };
    const mock = { id: 'm', title: 'Half mock', endsAt: null };
    const waiting = { evidence, due: 12, mistakes: 14 };
    expect(texts({ evidence }, 30)).toEqual(['Drill d', 'Rate 2 areas of Domain heavy', 'Drill c']);
    expect(texts(waiting)).toEqual(['Go through 12 due cards', 'Drill d', 'Retry 10 of 14 mistakes']);
    expect(texts({ ...waiting, drills: [open], mock })).toEqual([
      'Go on with your mock',
      'Go on with your drill',
      'Go through 12 due cards',
    ]);
    expect(next({ drills: [{ ...open, answered: open.of }] })[0]?.why).toMatch(
      /: all is answered, and the result is left$/,
    );
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
    const on = (open: Partial<Standing>, stage?: Stage, tasks = [task('e'), task('f')]) =>
      nextThings('demo', { ...board(), tasks, stage }, { ...standing, ...open }, 30);
    expect(on({})).toEqual([
      {
        text: 'e',
        why: '10 questions, 8\u00a0min, from your plan for today',
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

    const three = [task('e'), task('f'), task('g')];
    const drill = (days: number) =>
      on({ drills: [{ id: 'x', title: 'R', answered: 4, of: 10, at: `${days}` }] }, undefined, three);
    // A drill that was left lying goes behind the plan, and is still offered.
    expect([0, 1, 2, 3, 40].map((days) => drill(days).map(({ text }) => text))).toEqual([
      ...Array(3).fill(['Go on with your drill', 'e', 'f']),
      ...Array(2).fill(['e', 'f', 'Go on with your drill']),
    ]);
    expect([1, 5].map((days) => drill(days).find(({ text }) => text.startsWith('Go on'))?.why)).toEqual([
      'R: 6 questions left, 5 minutes, begun yesterday',
      'R: 6 questions left, 5 minutes, begun five days ago',
    ]);
  });

  it('is what is due and then rest on the eve', () => {
    const standing: Standing = { ...noStanding, evidence, due: 12, mistakes: 14 };
    expect(
      nextThings('demo', { ...board(), stage: 'tomorrow' }, standing, 30).map(({ text }) => text),
    ).toEqual(['Go through 12 due cards', 'Read once more what you missed, and rest']);
  });

  it('is nothing to practise on the day of the exam, and after it the result and what that leads to', () => {
    const standing: Standing = { ...noStanding, evidence, due: 12, mistakes: 14 };
    const on = (stage: Stage, renewOn: string | null = null) =>
      nextThings('demo', { ...board(), stage, renewOn }, standing, 30).map(
        ({ text, href }) => `${text} ${href.replace(/\?.*/, '')}`,
      );
    const [cards, missed] = [
      'Go through 12 due cards /demo/cards',
      'Retry 10 of 14 mistakes /demo/drill/run',
    ];
    expect(on('today')).toEqual(['Look through the list for today /demo/final-week']);
    expect(on('unnoted')).toEqual([
      'Note how your exam went /demo/plan',
      'Set another day /demo/exam-day',
      cards,
    ]);
    expect(on('failed')).toEqual([
      'Set the day of the retake /demo/exam-day',
      cards,
      'Drill d /demo/drill/run',
    ]);
    // Who passed is asked to learn nothing new.
    expect(on('passed')).toEqual(['Note until when it is to be renewed /demo/plan', cards, missed]);
    expect(on('passed', '2028-04-05')[0]).toBe('See your result, and the renewal /demo/plan');
  });

  it('goes by the exam: before it by how far away that is, after it by its result', () => {
    const stage = (left: string | null, score: number | null = null) =>
      stageOf({ examAt: '2026-11-20T09:00:00Z', left, score }, 700);
    expect([stageOf(null, 700), stage('12 days left'), stage('tomorrow'), stage('today')]).toEqual([
      ...[undefined, undefined, 'tomorrow', 'today'],
    ]);
    expect([stage(null), stage(null, 699), stage(null, 700)]).toEqual(['unnoted', 'failed', 'passed']);
  });

  it('still is three things when all is rated and known', () => {
    const parts = Object.fromEntries(areas.map(({ unit }) => [unit, known(0.9)]));
    expect(texts({ evidence, readiness: { ...noReadiness, parts } }, 30, 'rrrr')).toHaveLength(3);
  });
});
