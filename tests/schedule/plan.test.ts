import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf } from '@/lib/schedule/agenda';
import { dayAfter, daysBetween } from '@/lib/schedule/day';
import { type Plan, planOf } from '@/lib/schedule/plan';
import type { Known } from '@/lib/schedule/plan-known';
import { numbersTaken } from '@/lib/schedule/plan-mocks';
import { plainTask, taskId } from '@/lib/schedule/plan-tasks';

const today = '2026-11-02';
const area = (id: string, need: number, reads = false) => ({
  id,
  need: { today: need, later: need },
  reads,
  questions: 40,
  asked: 0,
});

const known = (given: Partial<Known> = {}): Known => ({
  today,
  exam: dayAfter(today, 21),
  week: [60, 60, 60, 60, 60, 150, 0],
  areas: [area('areas/a', 3), area('areas/b', 2, true), area('areas/c', 1)],
  cards: new Map(),
  cardsLeft: given.cards?.get(today) ?? 0,
  mistakes: 0,
  pairs: 30,
  labs: [],
  mock: { minutes: 120, half: 60, first: 1, taken: [] },
  diagnostic: null,
  checklists: [],
  path: [],
  wishes: new Map(),
  done: new Map(),
  ...given,
});

const tasksOf = (plan: Plan) =>
  plan.days.flatMap(({ day, phase, tasks }) => tasks.map((task) => ({ day, phase, ...task })));
const daysOf = (plan: Plan, kind: string) =>
  tasksOf(plan)
    .filter((task) => task.kind === kind)
    .map(({ day }) => day);
const tasksOn = (plan: Plan, id: string | undefined) =>
  tasksOf(plan).flatMap((task) => (task.id === id ? [task.day] : []));
const minutesOn = (plan: Plan, about: string) =>
  tasksOf(plan).reduce((sum, task) => sum + (task.about === about ? task.minutes : 0), 0);
const leftOut = (plan: Plan, what: string) => plan.leftOut.find((one) => one.what === what);

const anyKnown: fc.Arbitrary<Known> = fc
  .record({
    days: fc.option(fc.integer({ min: 0, max: 60 })),
    week: fc.array(fc.integer({ min: 0, max: 240 }), { minLength: 7, maxLength: 7 }),
    needs: fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.boolean(), fc.nat({ max: 60 })), {
      maxLength: 19,
      size: 'max',
    }),
    cards: fc.array(fc.nat({ max: 60 }), { maxLength: 30, size: 'max' }),
    mistakes: fc.nat({ max: 80 }),
    done: fc.nat({ max: 3 }),
    path: fc.nat({ max: 30 }),
    labs: fc.array(fc.integer({ min: 20, max: 180 }), { maxLength: 8 }),
  })
  .map(({ days, week, needs, cards, mistakes, done, path, labs }) =>
    known({
      exam: days === null ? null : dayAfter(today, days),
      week,
      areas: needs.map(([need, reads, questions], at) => ({
        ...area(`areas/${at}`, need, reads),
        questions,
      })),
      cards: new Map(cards.map((count, at) => [dayAfter(today, at), count])),
      mistakes,
      mock: { minutes: 120, half: 60, first: 1, taken: Array.from({ length: done }, (_, at) => at + 1) },
      path: Array.from({ length: path }, (_, at) => ({ id: `paths/p#${at}`, minutes: 20 })),
      labs: labs.map((minutes, at) => ({ id: `labs/${at}`, area: `areas/${at % 4}`, minutes })),
      checklists: [
        { id: 'checklists/before', days: [5, 4, 3], items: 10 },
        { id: 'checklists/last', days: [2, 1], items: 9 },
        { id: 'checklists/day', days: [0], items: 12 },
      ],
    }),
  );

test('whatever is known: no day holds more than its minutes, mocks come in time, and the eve is calm', () => {
  fc.assert(
    fc.property(anyKnown, (given) => {
      const plan = planOf(given);
      const ids = tasksOf(plan).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { day, minutes, tasks, phase } of plan.days) {
        const planned = tasks.reduce((sum, task) => sum + task.minutes, 0);
        if (phase === 'exam') expect(tasks.map(({ about }) => about)).toEqual(['checklists/day']);
        else expect(planned).toBeLessThanOrEqual(minutes);
        expect(tasks.every((task) => task.minutes > 0)).toBe(true);
        const kinds = new Set(tasks.map(({ kind }) => kind));
        if (given.exam !== null && daysBetween(day, given.exam) < 4)
          for (const kind of ['mock', 'half', 'lab', 'read', 'path'] as const)
            expect(kinds.has(kind)).toBe(false);
        if (phase === 'eve') for (const kind of kinds) expect(['cards', 'checklist']).toContain(kind);
        if (phase !== 'exam') expect(minutes).toBe(given.week[weekdayOf(day)]);
      }
      expect(planOf(given)).toEqual(plan);
    }),
  );
});

test('what is not in the plan is said to be left out, and nothing else is', () => {
  fc.assert(
    fc.property(anyKnown, (given) => {
      const plan = planOf(given);
      const about = new Set(tasksOf(plan).map((task) => task.about));
      const mocks = daysOf(plan, 'mock').length + daysOf(plan, 'half').length;
      const wanted = given.exam === null ? 0 : Math.max(0, 2 - given.mock.taken.length);
      expect(mocks + (leftOut(plan, 'mocks')?.count ?? 0)).toBe(wanted);
      // Those that it holds are numbered on from those that are done, in the order of their days.
      expect(
        tasksOf(plan).flatMap(({ kind, about }) => (kind === 'mock' || kind === 'half' ? [about] : [])),
      ).toEqual(Array.from({ length: mocks }, (_, at) => String(given.mock.taken.length + 1 + at)));
      for (const [what, all] of [
        ['path', given.path],
        ['labs', given.labs],
        ...(given.exam === null ? [] : [['areas', given.areas] as const]),
      ] as const)
        expect(leftOut(plan, what)?.about.toSorted() ?? []).toEqual(
          all
            .map(({ id }) => id)
            .filter((id) => !about.has(id))
            .toSorted(),
        );
      if (given.week.every((minutes) => minutes === 0)) expect(tasksOf(plan)).toEqual([]);
    }),
  );
});

test('areas get time by their need; reading takes half of a day, and no area is read and drilled on one day', () => {
  const plan = planOf(known({ week: [30, 30, 30, 30, 30, 30, 30] }));
  const [a, b, c] = ['areas/a', 'areas/b', 'areas/c'].map((id) => minutesOn(plan, id));
  expect((a ?? 0) > (b ?? 0) && (b ?? 0) > (c ?? 0)).toBe(true);
  const unread = ['a', 'b', 'c', 'd', 'e'].map((id, at) => area(`areas/${id}`, 5 - at, true));
  const reading = planOf(known({ areas: unread }));
  for (const { minutes, tasks } of reading.days) {
    const read = tasks.filter(({ kind }) => kind === 'read');
    expect(read.reduce((sum, task) => sum + task.minutes, 0)).toBeLessThanOrEqual(minutes / 2);
    expect(new Set(tasks.map(({ about }) => about)).size).toBe(tasks.length);
  }
  expect(daysOf(reading, 'read')).toHaveLength(5);
});

test('a plan that is made anew each day comes round to every area, by its need', () => {
  const asked = new Map<string, number>();
  for (let days = 0; days < 14; days++) {
    const areas = [5, 4, 3, 2, 1].map((need) => {
      const id = `areas/${need}`;
      return { ...area(id, need), asked: asked.get(id) ?? 0 };
    });
    const plan = planOf(known({ today: dayAfter(today, days), areas, week: [20, 20, 20, 20, 20, 20, 20] }));
    for (const { about, questions } of plan.days[0]?.tasks ?? [])
      asked.set(about, (asked.get(about) ?? 0) + questions);
  }
  const byNeed = [5, 4, 3, 2, 1].map((need) => asked.get(`areas/${need}`) ?? 0);
  expect(byNeed).toEqual(byNeed.toSorted((a, b) => b - a));
  expect(byNeed.at(-1)).toBeGreaterThan(0);
});

test('cards come first, and those that do not fit come along to the next day', () => {
  const plan = planOf(known({ cards: new Map([[today, 100]]) }));
  const cards = tasksOf(plan).filter(({ kind }) => kind === 'cards');
  expect(cards.map(({ day, questions }) => [day, questions])).toEqual([
    [today, 80],
    [dayAfter(today, 1), 20],
  ]);
  expect(plan.days[1]?.tasks[0]?.kind).toBe('cards');
  // Not those that are gone through already, though today had no time for them.
  const on = (given: Partial<Known>) =>
    tasksOf(planOf(known({ cards: new Map([[today, 100]]), ...given }))).flatMap(
      ({ kind, day, questions }) => (kind === 'cards' ? [[day, questions]] : []),
    );
  expect(on({ cardsLeft: 15 })).toEqual([
    [today, 80],
    [dayAfter(today, 1), 15],
  ]);
  expect(on({ cardsLeft: 0 })).toEqual([[today, 80]]);
  // Where today's are left out by hand they are still due, and come on the next day.
  const skip = new Map([[`cards ${today}`, 'skip']]);
  expect(on({ wishes: skip })).toEqual([
    [dayAfter(today, 1), 80],
    [dayAfter(today, 2), 20],
  ]);
  expect(on({ wishes: skip, cardsLeft: 30 })).toEqual([[dayAfter(today, 1), 30]]);
});

test('two whole mocks where there is the time for them, half ones where there is not, or a word about it', () => {
  const whole = planOf(known());
  // Saturdays alone have 150 minutes.
  expect(daysOf(whole, 'mock')).toEqual(['2026-11-07', '2026-11-14']);
  const half = planOf(known({ week: [60, 60, 60, 60, 60, 60, 0] }));
  expect([daysOf(half, 'mock'), daysOf(half, 'half').length]).toEqual([[], 2]);
  const late = planOf(known({ exam: dayAfter(today, 3) }));
  expect(leftOut(late, 'mocks')?.count).toBe(2);
  expect(
    daysOf(planOf(known({ mock: { minutes: 120, half: 60, first: 1, taken: [1, 2] } })), 'mock'),
  ).toEqual([]);
  // They are numbered as they come: one that stands alone is the first, and the earlier of two as well.
  const ids = (given: Partial<Known>) =>
    tasksOf(planOf(known(given))).flatMap(({ id, kind }) => (kind === 'mock' || kind === 'half' ? [id] : []));
  expect([ids({}), ids({ week: [60, 60, 60, 60, 60, 60, 0] })]).toEqual([
    ['mock 1', 'mock 2'],
    ['mock 1', 'mock 2'],
  ]);
  const alone = { exam: dayAfter(today, 11), mock: { minutes: 120, half: null, first: 1, taken: [] } };
  expect([ids(alone), leftOut(planOf(known(alone)), 'mocks')?.count]).toEqual([['mock 1'], 1]);
  expect(ids({ ...alone, mock: { ...alone.mock, first: 2 } })).toEqual(['mock 2']);
  // Before a retake there are two again.
  const retake = planOf(known({ mock: { minutes: 120, half: 60, first: 4, taken: [] } }));
  expect(tasksOf(retake).flatMap(({ id, kind }) => (kind === 'mock' ? [id] : []))).toEqual([
    'mock 4',
    'mock 5',
  ]);
});

test('the diagnostic comes on the first day that has the time for it, and otherwise is said to be left out', () => {
  const diagnostic = { ...plainTask('diagnostic', '', 45), questions: 30 };
  expect(daysOf(planOf(known({ diagnostic })), 'diagnostic')).toEqual([today]);
  const short = planOf(known({ diagnostic, week: [30, 30, 30, 30, 30, 30, 30] }));
  expect([daysOf(short, 'diagnostic'), leftOut(short, 'diagnostic')?.count]).toEqual([[], 1]);
  const skipped = planOf(known({ diagnostic, wishes: new Map([[diagnostic.id, 'skip']]) }));
  expect([daysOf(skipped, 'diagnostic'), leftOut(skipped, 'diagnostic')]).toEqual([[], undefined]);
});

test('after missed days what was not done is planned anew, in the days that are left', () => {
  const labs = [{ id: 'labs/one', area: 'areas/a', minutes: 60 }];
  const given = known({ labs, path: [{ id: 'paths/p#one', minutes: 20 }] });
  const later = planOf({ ...given, today: dayAfter(today, 10) });
  for (const about of ['labs/one', 'paths/p#one', '1', '2'])
    expect(tasksOf(later).filter((task) => task.about === about)).toHaveLength(1);
  expect(later.days[0]?.day).toBe(dayAfter(today, 10));
});

test('whatever is done today: today keeps what it had, in its order, and nothing done comes again', () => {
  fc.assert(
    fc.property(anyKnown, fc.infiniteStream(fc.constantFrom('said', 'seen', null, null)), (given, how) => {
      const before = planOf(given);
      const doable = tasksOf(before).filter(({ phase, kind }) => phase !== 'exam' && kind !== 'drill');
      const left = before.leftOut.flatMap(({ what, about }) =>
        what === 'labs' || what === 'path'
          ? about.map((id) => taskId(what === 'labs' ? 'lab' : what, id))
          : [],
      );
      const done = new Map(
        [...doable.map(({ id }) => id), ...left].flatMap((id) => {
          const said = how.next().value ?? null;
          return said === null ? [] : [[id, said] as const];
        }),
      );
      const after = planOf({ ...given, done });
      const [was, is] = [before, after].map(({ days }) => (days[0]?.tasks ?? []).map(({ id }) => id));
      expect(is?.slice(0, was?.length)).toEqual(was);
      for (const id of is?.slice(was?.length) ?? []) expect(done.has(id)).toBe(true);
      for (const { id, day } of tasksOf(after)) if (done.has(id)) expect(day).toBe(today);
      for (const { about } of after.leftOut)
        for (const id of about) expect(done.has(`lab ${id}`) || done.has(`path ${id}`)).toBe(false);
    }),
  );
});

test('an area that is rated is read by who rated it: it is no task of today, and leaves what it had for others', () => {
  const areas = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => area(`areas/${id}`, 1, true));
  const diagnostic = { ...plainTask('diagnostic', '', 45), questions: 30 };
  const given = known({ areas, diagnostic });
  const [first] = planOf(given).days;
  expect(first?.tasks.map(({ kind }) => kind)).toEqual(['diagnostic', 'read']);
  const rated = areas.map(({ id }) => taskId('read', id));
  const seen = planOf({ ...given, done: new Map(rated.map((id) => [id, 'seen'])) });
  expect(seen.days[0]).toEqual(first);
  expect(daysOf(seen, 'read')).toEqual([today]);
  // Who says to have read it has done something today.
  const said = planOf({ ...given, done: new Map([[rated[5] ?? '', 'said']]) });
  expect(said.days[0]?.tasks.map(({ id }) => id)).toEqual(['diagnostic', rated[0], rated[5]]);
});

test('a lab that is left out and done is shown as neither, and a mock that is done is followed by the other', () => {
  const labs = [{ id: 'labs/one', area: 'areas/a', minutes: 60 }];
  const left = planOf(known({ labs, wishes: new Map([['lab labs/one', 'skip']]) }));
  expect(left.skipped).toHaveLength(1);
  const done = new Map([['lab labs/one', 'seen' as const]]);
  const both = planOf(known({ labs, wishes: new Map([['lab labs/one', 'skip']]), done }));
  expect([both.skipped, daysOf(both, 'lab'), leftOut(both, 'labs')]).toEqual([[], [], undefined]);
  const mocked = planOf(known({ done: new Map([['mock 1', 'said']]) }));
  expect(daysOf(mocked, 'mock')).toEqual([today, '2026-11-14']);
  // Where one day alone has the time, it is for the one that is still to be taken.
  const alone = { exam: dayAfter(today, 11), mock: { minutes: 120, half: null, first: 1, taken: [] } };
  const taken = planOf(known({ ...alone, done: new Map([['mock 1', 'said']]) }));
  expect([daysOf(taken, 'mock'), leftOut(taken, 'mocks')]).toEqual([[today, '2026-11-07'], undefined]);
});

test('what is learned today gives today no other tasks, but the days to come', () => {
  const labs = ['a', 'b'].map((id) => ({ id: `labs/${id}`, area: `areas/${id}`, minutes: 40 }));
  const areas = [area('areas/a', 3), area('areas/b', 1)];
  const [a, b] = areas.map((one, at) => ({ ...one, need: { ...one.need, later: at === 0 ? 0 : 9 } }));
  const [before, after] = [areas, [a, b]].map((all) =>
    planOf(known({ labs, areas: all.flatMap((one) => one ?? []) })),
  );
  expect(before?.days[0]?.tasks.map(({ id }) => id)).toContain('lab labs/a');
  expect(after?.days[0]).toEqual(before?.days[0]);
  expect(after?.days).not.toEqual(before?.days);
});

test('a mock that is taken is the one that was put on its day, and none that is left out by hand', () => {
  const [on, later] = [today, dayAfter(today, 4)];
  const numbers = (wishes: [string, string][], days = [on], first = 1) =>
    numbersTaken(days, first, new Map(wishes));
  expect(numbers([], [on, on, later])).toEqual([1, 2, 3]);
  expect(numbers([['mock 1', 'skip']], [on, later])).toEqual([2, 3]);
  expect(numbers([['mock 1', later]], [on, later])).toEqual([2, 1]);
  // One that was put on a later day comes before a third that nobody asked for.
  expect(numbers([['mock 1', later]], [on, on])).toEqual([2, 1]);
  expect(numbers([['mock 2', on]])).toEqual([2]);
  expect(numbers([['mock 1', 'skip']], [on], 3)).toEqual([3]);
  const left = (mock: Partial<Known['mock']>, ...wishes: [string, string][]) => {
    const plan = planOf(known({ mock: { ...known().mock, ...mock }, wishes: new Map(wishes) }));
    return [
      tasksOf(plan).flatMap(({ id, kind }) => (kind === 'mock' ? [id] : [])),
      plan.skipped.map(({ id }) => id),
    ];
  };
  // Whoever left one out has one to take, before it is taken and after.
  expect(left({}, ['mock 1', 'skip'])).toEqual([['mock 2'], ['mock 1']]);
  expect(left({ taken: [2] }, ['mock 1', 'skip'])).toEqual([[], ['mock 1']]);
  expect(left({ taken: [2] })).toEqual([['mock 1'], []]);
  expect(left({ taken: [2, 3] })).toEqual([[], []]);
});

test('a task can be put on another day, left out and given back; what cannot be is planned as before', () => {
  const plan = planOf(known());
  const drill = tasksOf(plan).find(({ kind, day }) => kind === 'drill' && day === today);
  const to = dayAfter(today, 2);
  const wish = (id: string, to: string) => planOf(known({ wishes: new Map([[id, to]]) }));
  const moved = wish(drill?.id ?? '', to);
  expect(tasksOf(moved).filter(({ id }) => id === drill?.id)).toMatchObject([{ day: to }]);
  // One of a day alone, too, when that day is over: until the one that it was put on is.
  const onDay = (days: number) =>
    planOf(known({ today: dayAfter(today, days), wishes: new Map([[drill?.id ?? '', to]]) }));
  expect([1, 2, 3].map((days) => tasksOn(onDay(days), drill?.id))).toEqual([[to], [to], []]);
  const left = wish('mock 2', 'skip');
  expect([daysOf(left, 'mock').length, left.skipped.map(({ id }) => id)]).toEqual([1, ['mock 2']]);
  expect(wish('mock 2', 'plan')).toEqual(plan);
  // A day that is over, one so late that nothing can be learned from a mock, and a task that is none.
  expect(wish('mock 2', dayAfter(today, -1))).toEqual(plan);
  expect(wish('mock 2', dayAfter(today, 20))).toEqual(plan);
  expect(wish('lab labs/none', to)).toEqual(plan);
});
