import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice } from '@/lib/items/choice';
import { choiceFrom, searchOf, selections } from '@/lib/items/choice';
import { titleOf } from '@/lib/items/choice-title';
import { type Chosen, chooseItems, type Known, nobody } from '@/lib/items/choose';
import type { Source } from '@/lib/items/item';
import { spread } from '@/lib/items/spread';
import type { Answered } from '@/lib/readiness/evidence';
import { tellingOf } from '@/lib/readiness/telling';
import { bankFrom, exam, model, type Spec } from './small-bank';

const DAY = 86_400_000;
const everything: Choice = { scope: {}, of: 'new-first', size: 10 };

const spec: fc.Arbitrary<Spec> = fc.record(
  {
    table: fc.nat({ max: 5 }),
    rule: fc.nat({ max: 12 }),
    away: fc.boolean(),
    use: fc.constantFrom('drill', 'drill', 'drill', 'mock'),
    case: fc.option(fc.record({ id: fc.nat({ max: 2 }), part: fc.integer({ min: 1, max: 6 }) }), {
      nil: undefined,
      freq: 4,
    }),
  },
  { requiredKeys: ['table', 'rule'] },
);

/** A bank, and somebody who has answered some of it. */
const world = fc
  .record({
    specs: fc.array(spec, { maxLength: 60 }),
    asked: fc.array(
      fc.record({
        at: fc.nat({ max: 40 }),
        which: fc.nat(),
        share: fc.constantFrom(0, 0.5, 1),
        where: fc.constantFrom('drill' as const, 'mock' as const),
      }),
      {
        maxLength: 60,
      },
    ),
    due: fc.uniqueArray(fc.nat({ max: 12 })),
    missed: fc.uniqueArray(fc.nat({ max: 12 })),
  })
  .map(({ specs, asked, due, missed }) => {
    const { exam, bank } = bankFrom(specs);
    const all = [...bank.sources.values()];
    const answers = asked
      .flatMap(({ at, which, ...answer }) => {
        const source = all[which % all.length];
        return source ? [{ source, at: at * DAY, ...answer }] : [];
      })
      .sort((a, b) => a.at - b.at);
    const rules = (numbers: number[]) => numbers.map((number) => `demo/rules#${number}`);
    return { exam, bank, known: { answers, due: rules(due), missed: rules(missed) } satisfies Known };
  });

const choice: fc.Arbitrary<Choice> = fc.record({
  scope: fc.record({ area: fc.constant(['home']) }, { requiredKeys: [] }),
  of: fc.constantFrom(...selections),
  size: fc.option(fc.integer({ min: 1, max: 50 })),
});

/** Ids of the questions that were met in a mock. */
const inMocks = ({ answers }: Known) =>
  new Set(answers.filter(({ where }) => where === 'mock').map(({ source }) => source.id));

const sourcesIn = ({ items }: Chosen, { bank }: ReturnType<typeof bankFrom>): Source[] =>
  items.flatMap(({ id }) => bank.sources.get(id) ?? []);

describe('whatever is asked for', () => {
  test('each question once, no more than wanted, none that is kept for mocks and was never met', () => {
    fc.assert(
      fc.property(world, choice, fc.string({ maxLength: 20 }), (world, choice, seed) => {
        const chosen = chooseItems(world, choice, world.known, seed);
        const sources = sourcesIn(chosen, world);
        const met = inMocks(world.known);
        expect(new Set(sources).size).toBe(chosen.items.length);
        expect(chosen.items.length).toBe(Math.min(choice.size ?? 200, chosen.found));
        expect(sources.every(({ id, use }) => use === 'drill' || met.has(id))).toBe(true);
        expect(sources.every(({ area }) => !choice.scope.area || area === 'demo/areas/home')).toBe(true);
        if (chosen.found < (choice.size ?? 1)) expect(chosen.why).toMatch(/^[A-Z1-9].+\.$/);
        else expect(chosen.why).toBeUndefined();
        expect(chooseItems(world, choice, world.known, seed)).toEqual(chosen);
      }),
    );
  });

  test('the parts of a case follow each other in their order', () => {
    fc.assert(
      fc.property(world, choice, fc.string(), (world, choice, seed) => {
        const sources = sourcesIn(chooseItems(world, choice, world.known, seed), world);
        for (const id of new Set(sources.flatMap((source) => source.case?.id ?? []))) {
          const at = sources.findIndex((source) => source.case?.id === id);
          const parts = sources.filter((source) => source.case?.id === id);
          expect(sources.slice(at, at + parts.length)).toEqual(parts);
          const numbers = parts.map((source) => source.case?.part ?? 0);
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('an item that was asked before gets another seed each time', () => {
    fc.assert(
      fc.property(world, choice, fc.string(), (world, choice, seed) => {
        const { items } = chooseItems(world, choice, world.known, seed);
        const [first] = items;
        const source = first && world.bank.sources.get(first.id);
        fc.pre(source !== undefined);
        const answers = [...world.known.answers, { source, at: 50 * DAY, share: 1, where: 'drill' as const }];
        const again = chooseItems(
          world,
          { ...choice, of: 'new-first', size: null },
          { ...world.known, answers },
          seed,
        );
        expect(again.items.find(({ id }) => id === first?.id)?.seed).not.toBe(first?.seed);
      }),
    );
  });
});

test('no table fills more than three questions in a row where others can stand between', () => {
  const mostlyOne = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2, 3), { maxLength: 40 });
  fc.assert(
    fc.property(mostlyOne, fc.boolean(), (tables, hasCase) => {
      const specs = tables.map((table, rule): Spec => ({ table, rule }));
      const whole = [1, 2].map((part): Spec => ({ table: 9, rule: 50 + part, case: { id: 1, part } }));
      const { bank } = bankFrom([...specs, ...(hasCase ? whole : [])]);
      const sources = spread([...bank.sources.values()]);
      expect(new Set(sources).size).toBe(bank.sources.size);
      const others = tables.filter((table) => table !== 0).length + (hasCase ? 1 : 0);
      const runs = sources
        .map(({ file }) => (file.id === 'demo/t0' ? 'x' : ' '))
        .join('')
        .split(' ');
      const longest = Math.max(...runs.map((run) => run.length));
      if (tables.length - others + (hasCase ? 1 : 0) <= 3 * (others + 1))
        expect(longest).toBeLessThanOrEqual(3);
    }),
  );
});

test('two questions of one rule do not follow each other where another can stand between', () => {
  const { bank } = bankFrom([0, 0, 1, 1, 2].map((rule, at) => ({ table: at, rule })));
  const rules = spread([...bank.sources.values()]).map(({ rule }) => rule);
  expect(rules.some((rule, at) => rule === rules[at + 1])).toBe(false);
});

describe('what comes first', () => {
  test('what was never asked, then what was asked on the earliest day', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 50 }), fc.string(), (world, size, seed) => {
        const chosen = chooseItems(world, { ...everything, size }, world.known, seed);
        const lastDay = new Map(world.known.answers.map(({ source, at }) => [source.id, at]));
        const dayOf = ({ id }: { id: string }) => lastDay.get(id) ?? -1;
        const taken = new Set(chosen.items.map(({ id }) => id));
        const left = [...world.bank.sources.values()].filter(
          ({ id, use }) => !taken.has(id) && (use === 'drill' || inMocks(world.known).has(id)),
        );
        const latest = Math.max(-1, ...chosen.items.map(dayOf));
        expect(left.every((source) => dayOf(source) >= latest)).toBe(true);
      }),
    );
  });

  test('unseen, due and missed take only what they say', () => {
    fc.assert(
      fc.property(world, fc.string(), (world, seed) => {
        const { known } = world;
        const take = (of: Choice['of']) =>
          sourcesIn(chooseItems(world, { scope: {}, of, size: null }, known, seed), world);
        const met = new Set(known.answers.map(({ source }) => source.id));
        expect(take('unseen').some(({ id }) => met.has(id))).toBe(false);
        expect(take('missed').every(({ rule }) => known.missed.includes(rule))).toBe(true);
        const due = take('due').map(({ rule }) => rule);
        expect(due.every((rule) => known.due.includes(rule))).toBe(true);
        expect(new Set(due).size).toBe(due.length);
      }),
    );
  });

  test('what was taken back is not new: its key was shown', () => {
    const world = bankFrom([0, 1, 2].map((rule) => ({ table: rule, rule })));
    const [first] = [...world.bank.sources.values()];
    const known = { ...nobody, shown: new Map([[first?.unit ?? '', 3 * DAY]]) };
    const take = (of: Choice['of'], seed: string) =>
      sourcesIn(chooseItems(world, { scope: {}, of, size: 3 }, known, seed), world);
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      expect(
        take('new-first', seed)
          .map(({ id }) => id)
          .indexOf(first?.id ?? ''),
      ).toBe(2);
      expect(take('unseen', seed)).toHaveLength(2);
    }
  });

  test('each missed rule once before any comes twice', () => {
    const world = bankFrom([0, 0, 0, 0, 1, 2].map((rule) => ({ table: rule, rule })));
    const known = { ...nobody, missed: ['demo/rules#0', 'demo/rules#1', 'demo/rules#2'] };
    const take = (size: number) =>
      sourcesIn(chooseItems(world, { scope: {}, of: 'missed', size }, known, 'x'), world).map(
        ({ rule }) => rule,
      );
    expect(new Set(take(3)).size).toBe(3);
    expect(take(5).filter((rule) => rule === 'demo/rules#0')).toHaveLength(3);
  });

  test('of the cards that are due, the most urgent', () => {
    const world = bankFrom([0, 1, 2, 3].map((rule) => ({ table: 0, rule })));
    const known = { ...nobody, due: ['demo/rules#3', 'demo/rules#1', 'demo/rules#0'] };
    const { items, found } = chooseItems(world, { scope: {}, of: 'due', size: 2 }, known, 'x');
    expect(found).toBe(3);
    expect(items.map(({ id }) => id).sort()).toEqual(['demo/t0#1:single', 'demo/t0#3:single']);
  });
});

describe('weakest', () => {
  const world = bankFrom(
    Array.from({ length: 40 }, (_, at) => ({ table: at, rule: at, away: at % 2 === 1 })),
  );
  const sources = [...world.bank.sources.values()];
  const inAreas = (answers: Answered[], size: number) => {
    const known = { ...nobody, answers, worth: tellingOf(world.exam, answers, 0) };
    const chosen = sourcesIn(chooseItems(world, { scope: {}, of: 'weakest', size }, known, 'x'), world);
    return chosen.filter(({ area }) => area === 'demo/areas/home').length;
  };

  test('without answers, areas get questions by their share of the exam', () => {
    expect(inAreas([], 10)).toBe(8);
  });

  test('an area that goes well yields to one that goes badly', () => {
    const answers = sources.slice(0, 24).map((source, at) => {
      const share = source.area === 'demo/areas/home' ? 1 : 0;
      return { id: `${at}`, source, at, share, where: 'drill' as const, guess: 0.25, aided: false };
    });
    expect(inAreas(answers, 10)).toBeLessThan(inAreas([], 10));
  });

  test('an area that has no more questions leaves the rest to the others', () => {
    expect(inAreas([], 30)).toBe(20);
  });
});

test('a small bank says what it lacks, and why', () => {
  const world = bankFrom([{ table: 0, rule: 0 }]);
  const said = (choice: Partial<Choice>, known: Known = nobody) =>
    chooseItems(world, { ...everything, ...choice }, known, 'x').why;
  const answers = [...world.bank.sources.values()].map((source) => {
    return { source, at: 0, share: 1, where: 'drill' as const };
  });
  expect(said({})).toBe('There is 1 question, and no more.');
  expect(said({ scope: { area: ['home'] } })).toBe('There is 1 question on this, and no more.');
  expect(said({ scope: { area: ['away'] } })).toBe('There are no questions on this yet.');
  expect(said({ of: 'unseen' }, { ...nobody, answers })).toBe('You have met every question.');
  expect(said({ of: 'due' })).toBe(
    'No card is due that asks a question. Prompts and terms are asked under Cards.',
  );
  expect(said({ of: 'missed' })).toBe('There is no open mistake.');
  expect(said({ size: null })).toBeUndefined();
});

test('what is chosen can be narrowed by everything at once, and by several of one', () => {
  const world = bankFrom([
    { table: 0, rule: 0, tag: 'canary' },
    { table: 0, rule: 1 },
    { table: 1, rule: 0, tag: 'canary', away: true },
    { table: 2, rule: 2, case: { id: 1, part: 1 } },
  ]);
  const ids = (scope: Choice['scope']) =>
    chooseItems(world, { ...everything, scope }, nobody, 'x')
      .items.map(({ id }) => id)
      .sort();
  expect(ids({ tag: ['canary'], domain: ['first'] })).toEqual(['demo/t0#0:single']);
  expect(ids({ unit: ['t0'] })).toEqual(['demo/t0#0:single', 'demo/t0#1:single']);
  expect(ids({ unit: ['t0#1', 't1'] })).toEqual(['demo/t0#1:single', 'demo/t1#2:single']);
  expect(ids({ unit: ['cases/1'] })).toEqual(['demo/t2#3:single']);
  expect(ids({ rule: ['rules#0'], objective: ['2.1.1'] })).toEqual(['demo/t1#2:single']);
  expect(ids({ rule: ['rules'] })).toHaveLength(4);
  expect(ids({ kind: ['metric'] })).toEqual([]);
});

test.each([
  [{}, 'new-first', 'All areas'],
  [{}, 'weakest', 'Your weakest areas'],
  [{ area: ['away'] }, 'new-first', 'Away'],
  [{ domain: ['first'], kind: ['scenario'] }, 'missed', 'The first domain, Scenarios: what you missed'],
  [{ objective: ['1.1.1'] }, 'new-first', '1.1.1 The objective'],
  [{ unit: ['decisions/choice', 'scenarios/one'] }, 'new-first', 'A choice and A situation'],
  [{ rule: ['decisions/choice#waits'] }, 'new-first', 'A choice: Somebody waits'],
  [{ rule: ['a', 'b', 'c', 'd'] }, 'new-first', '4 rules'],
  [{ area: ['away', 'b', 'c'], kind: ['scenario'] }, 'new-first', 'Away, b and c, Scenarios'],
  [{ area: ['away', 'b', 'c', 'd'], kind: ['scenario'] }, 'new-first', 'Away, b and 2 more, Scenarios'],
  [{ area: ['nowhere'], tag: ['canary'] }, 'due', 'Nowhere, canary: cards that are due'],
] as const)('a drill of %j, %s, is called "%s"', (scope, of, title) => {
  expect(titleOf(model, exam, { scope: scope as Choice['scope'], of, size: 10 })).toBe(title);
});

test('a choice survives its address', () => {
  fc.assert(
    fc.property(choice, (choice) => {
      expect(choiceFrom(searchOf(choice))).toEqual(choice);
    }),
  );
  expect(choiceFrom(new URLSearchParams('area=&of=nonsense&size=9999&x=1'))).toEqual(everything);
});

test('ten thousand questions are chosen from in well under a second', () => {
  const world = bankFrom(Array.from({ length: 10_000 }, (_, at) => ({ table: at % 900, rule: at % 4000 })));
  const from = performance.now();
  for (const of of ['new-first', 'weakest'] as const) {
    expect(chooseItems(world, { scope: {}, of, size: null }, nobody, 'x').items).toHaveLength(200);
  }
  expect(performance.now() - from).toBeLessThan(1000);
});
