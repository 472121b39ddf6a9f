import { describe, expect, test } from 'vitest';
import { build } from '@/lib/content/build';
import { area, checklist, prompt, set, smallExam } from '@/lib/content/rules/examples';
import type { FormItem } from '@/lib/mock/form';
import { noReadiness } from '@/lib/outbox/wire';
import type { MockRun } from '@/lib/progress/mock-run';
import type { LearnerRecord, Recall } from '@/lib/progress/record';
import { type Done, tickedIn } from '@/lib/progress/ticked';
import { sourcesOf } from '../content/sources';

const aloud = prompt(
  'Why?\n\n## Model answer\n\nSo.\n\n## Must mention\n\n- [ ] So {#so}\n- [ ] Thus {#thus}',
);
const { model, messages } = build(
  sourcesOf({
    ...smallExam,
    'areas/home.md': area('- [ ] What a thing is {#thing}'),
    'prompts/why.md': aloud,
    'prompts/how.md': aloud.replace('A question', 'Another question').replace('Why?', 'How?'),
    'sets/aloud.md': set('1. [Why](../prompts/why.md)\n2. [How](../prompts/how.md)'),
    'checklists/ready.md': checklist(
      [
        '- [ ] Pass {#pass ticks=mocks-passed:2}',
        '- [ ] Know {#know ticks=areas-green:home}',
        '- [ ] Mend {#mend ticks=mistakes-closed}',
        '- [ ] Say {#say ticks=recalled:aloud}',
        '- [ ] Sleep {#sleep}',
      ].join('\n'),
    ),
  }),
);
const exam = model?.exams[0];
if (!exam) throw new Error(JSON.stringify(messages));

const now = Date.parse('2026-11-21T12:00:00Z');
const nothing: LearnerRecord = { answers: [], recalls: [], drills: [], mocks: [], shown: new Map() };
const done = (change: Partial<Done>) =>
  tickedIn(exam, { record: nothing, readiness: noReadiness, mistakes: 0, now, ...change });
const item = (name: string, change: Partial<Done>) => done(change)[`demo/checklists/ready#${name}`];

/** A mock of one question with two options, answered right or wrong. */
function mock(style: MockRun['style'], isRight: boolean, isOver = true): MockRun {
  const key = { form: 'single', right: ['a'] } as const;
  const ask = { form: 'single', options: [] } as const;
  const at = new Date(now - 1000);
  return {
    ...{
      id: 'm',
      exam: 'demo',
      style,
      seed: 's',
      seeded: false,
      extraTime: 1,
      openBook: false,
      met: 0,
      looked: 0,
      helped: new Set<string>(),
    },
    ...{ startedAt: new Date(now - 9000), endsAt: null, submittedAt: isOver ? at : null, closed: new Map() },
    items: [{ id: 'q', item: 'i', section: 0, objectives: [], key, ask } as unknown as FormItem],
    responses: [{ item: 'q', response: [isRight ? 'a' : 'b'], flagged: false, spent: 1, at }],
  };
}

test('only items that say so tick themselves', () => {
  expect(Object.keys(done({}))).toEqual(
    ['pass', 'know', 'mend', 'say'].map((name) => `demo/checklists/ready#${name}`),
  );
  expect(Object.values(done({})).map(({ done }) => done)).toEqual([false, false, false, false]);
});

describe('mocks', () => {
  const passed = (...mocks: MockRun[]) => item('pass', { record: { ...nothing, mocks } });
  test('count when they are whole, over and passed', () => {
    expect(passed(mock('full', true), mock('full', true))).toEqual({
      done: true,
      why: '2 whole mock exams passed, at the mark that is most likely.',
    });
    const others = [mock('half', true), mock('full', false), mock('full', true, false)];
    expect(passed(mock('full', true), ...others)).toEqual({
      done: false,
      why: 'One of two whole mock exams passed so far.',
    });
  });
});

describe('an area', () => {
  const parts = (likely: number | null) => ({
    ...noReadiness,
    parts: {
      'demo/areas/home': {
        answers: 9,
        share: likely === null ? null : { likely, low: 0, high: 1 },
        missing: likely === null ? 3 : 0,
      },
    },
  });
  test.each([
    [0.76, true, '76% of the points to be expected, by 9 answers; 75% are wanted.'],
    [0.6, false, '60% of the points to be expected, by 9 answers; 75% are wanted.'],
    [null, false, 'Too few answers so far: 3 more are wanted.'],
  ])('with %s of its points to be expected', (likely, isDone, why) => {
    expect(item('know', { readiness: parts(likely) })).toEqual({ done: isDone, why });
  });
});

test('what was said last of each prompt decides', () => {
  const recall = (unit: string, recalled: Recall['recalled']): Recall => {
    return { id: unit + recalled, unit: `demo/prompts/${unit}`, at: now, recalled, cram: false };
  };
  const said = (...recalls: Recall[]) => item('say', { record: { ...nothing, recalls } });
  expect(said(recall('why', 'yes'), recall('how', 'partly'))?.done).toBe(true);
  expect(said(recall('why', 'yes'), recall('how', 'yes'), recall('how', 'no'))).toEqual({
    done: false,
    why: 'One of 2 prompts said from memory, with at least half of the points.',
  });
});
