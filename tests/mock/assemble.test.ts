import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWords } from '@/lib/content/phrases';
import type { Bank } from '@/lib/items/bank';
import { randomOf } from '@/lib/items/random';
import { type Assembled, assemble, type Wanted } from '@/lib/mock/assemble';
import { lengthsOf, rangesFor, styles } from '@/lib/mock/lengths';
import { twinsOf } from '@/lib/mock/twins';
import { tellingOf } from '@/lib/readiness/telling';
import { answered } from '../readiness/making';
import { bankFrom, domainOf, exam, grownBank } from './bank';

const bank = grownBank(2);
const all = [...bank.sources.values()];
const nobody: ReadonlySet<string> = new Set();

function assembled(from: Bank, wanted: Partial<Wanted> = {}): Assembled {
  const form = assemble(from, exam, { style: 'full', length: 50, seed: 'a', met: nobody, ...wanted });
  if ('cannot' in form) throw new Error(form.cannot.join(' '));
  return form;
}

const questionsOf = ({ sections }: Assembled) => sections.flatMap(({ sources }) => sources);
const counts = <K>(keys: K[]) =>
  keys.reduce((map, key) => map.set(key, (map.get(key) ?? 0) + 1), new Map<K, number>());

test('only lengths are offered for which whole numbers fall within the official shares', () => {
  const from40to60 = Array.from({ length: 21 }, (_, at) => 40 + at);
  expect(lengthsOf(exam, 'full')).toEqual(from40to60.filter((length) => ![43, 46, 53, 59].includes(length)));
  expect(lengthsOf(exam, 'half')).toEqual([30]);
  expect(lengthsOf(exam, 'diagnostic')).toEqual([30]);
  // 15 to 20% of 40 are 6 to 8, though 0.15 × 40 is more than 6 in binary fractions.
  expect(rangesFor(exam, 'full', 40)?.map(({ least, most }) => [least, most])).toEqual([
    [6, 8],
    [10, 12],
    [8, 10],
    [4, 6],
    [4, 6],
  ]);
});

const wanted: fc.Arbitrary<Wanted> = fc
  .record({
    style: fc.constantFrom(...styles),
    at: fc.nat(),
    seed: fc.string({ maxLength: 12 }),
    met: fc.option(fc.record({ seed: fc.string({ maxLength: 4 }), share: fc.integer({ min: 1, max: 100 }) })),
  })
  .map(({ style, at, seed, met }) => {
    const lengths = lengthsOf(exam, style);
    const drawn = met ? randomOf(met.seed).shuffled(all) : [];
    const ids = drawn.slice(0, (all.length * (met?.share ?? 0)) / 100).map(({ id }) => id);
    return { style, length: lengths[at % lengths.length] ?? 0, seed, met: new Set(ids) };
  });

test('10,000 forms: every domain within its range, nothing twice, cases whole', () => {
  const twins = twinsOf(bank);
  const parts = counts(all.flatMap(({ case: study }) => study?.id ?? []));
  fc.assert(
    fc.property(wanted, (one) => {
      const form = assembled(bank, one);
      const questions = questionsOf(form);
      const inDomain = counts(questions.map(domainOf));
      for (const { domain, least, most } of rangesFor(exam, one.style, one.length) ?? []) {
        const has = inDomain.get(domain.id) ?? 0;
        if (has < least || has > most) throw new Error(`${domain.id}: ${has}, not ${least} to ${most}`);
      }
      const distinct = (keys: string[]) => new Set(keys).size === keys.length;
      const ids = questions.map(({ id }) => id);
      const singles = form.sections.filter((section) => section.case === null);
      return (
        questions.length === one.length &&
        distinct(ids) &&
        distinct(ids.map((id) => twins.get(id) ?? id)) &&
        questions.every(({ origin }) => origin === 'authored') &&
        // Single questions last, and each case with all its parts in their order.
        singles.length <= 1 &&
        form.sections.slice(0, -1).every((section) => section.case !== null) &&
        form.sections.every(
          (section) =>
            section.case === null ||
            (section.sources.length === parts.get(section.case) &&
              section.sources.every((source, at) => source.case?.part === at + 1)),
        ) &&
        singles.every(({ sources }) => sources.every((source) => !source.case)) &&
        form.usedDrilled.join() === questions.flatMap(({ id, use }) => (use === 'drill' ? [id] : [])).join()
      );
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test('no rule comes twice while there are others', () => {
  for (let seed = 0; seed < 200; seed++) {
    const rules = questionsOf(assembled(bank, { length: 60, seed: `${seed}` })).map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(60);
  }
});

test('the same seed and content give the same form, another seed another', () => {
  const ids = (seed: string) => questionsOf(assembled(bank, { seed })).map(({ id }) => id);
  expect(ids('class of May')).toEqual(ids('class of May'));
  expect(ids('class of June')).not.toEqual(ids('class of May'));
});

test('a diagnostic goes where answers tell, and spends little on an area that is known', () => {
  const now = Date.UTC(2026, 10, 20);
  const area = 'ai-300/areas/workspace-and-assets';
  const known = all
    .filter((source) => source.area === area && source.use === 'drill')
    .map((source) => answered(source, { at: now }));
  const worth = () => tellingOf(exam, known, now);
  const told = (form: Assembled) => {
    const before = worth();
    let sum = 0;
    for (const source of questionsOf(form)) {
      sum += before.tells(source);
      before.take(source);
    }
    return sum;
  };
  const inArea = (form: Assembled) => questionsOf(form).filter((source) => source.area === area).length;
  let [toldBlindly, toldByWorth, askedBlindly, askedByWorth] = [0, 0, 0, 0];
  for (let seed = 0; seed < 20; seed++) {
    const wanted = { style: 'diagnostic', length: 30, seed: `${seed}` } as const;
    const form = assembled(bank, { ...wanted, worth });
    const blind = assembled(bank, wanted);
    toldBlindly += told(blind);
    toldByWorth += told(form);
    askedBlindly += inArea(blind);
    askedByWorth += inArea(form);
    expect(new Set(questionsOf(form).map((source) => source.form)).size).toBe(7);
  }
  expect(toldByWorth).toBeGreaterThan(toldBlindly);
  expect(askedByWorth).toBeLessThan(askedBlindly / 2);
});

describe('which questions come first', () => {
  test('those kept for mocks; none of the drills while there are enough', () => {
    for (const style of styles)
      for (const length of lengthsOf(exam, style))
        expect(assembled(bank, { style, length }).usedDrilled).toEqual([]);
  });

  test('drilled ones where they are too few, and the form says which', () => {
    const few = bankFrom(all.filter(({ use }, at) => use === 'drill' || at % 4 === 0));
    const form = assembled(few, { length: 60 });
    const drawn = questionsOf(form);
    const rules = new Set(drawn.map(({ rule }) => rule));
    const drilled = new Set(drawn.filter(({ use }) => use === 'drill').map(domainOf));
    expect(form.usedDrilled).not.toEqual([]);
    const left = [...few.sources.values()].filter(
      (source) => source.use === 'mock' && !source.case && !rules.has(source.rule),
    );
    // Where a drilled one was drawn, none that is kept for mocks was left.
    expect(left.filter((source) => drilled.has(domainOf(source)))).toEqual([]);
  });

  test('those not met before', () => {
    const first = assembled(bank, { seed: 'one' });
    const met = new Set(questionsOf(first).map(({ id }) => id));
    const second = questionsOf(assembled(bank, { seed: 'two', met })).map(({ id }) => id);
    expect(second.filter((id) => met.has(id))).toEqual([]);
  });

  test('a mock takes a case study where one is new; a diagnostic takes none', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(assembled(bank, { seed: `${seed}` }).sections).toHaveLength(2);
      expect(assembled(bank, { style: 'diagnostic', length: 30, seed: `${seed}` }).sections).toHaveLength(1);
    }
    const cases = new Set(all.flatMap(({ id, case: study }) => (study ? [id] : [])));
    expect(assembled(bank, { met: cases }).sections).toHaveLength(1);
  });
});

test('questions spread over objectives, forms and difficulties as the bank has them', () => {
  const many = Array.from({ length: 100 }, (_, seed) => questionsOf(assembled(bank, { seed: `${seed}` })));
  const objectives = new Set(all.map((source) => source.objectives[0])).size;
  for (const form of many)
    expect(new Set(form.map((source) => source.objectives[0])).size).toBeGreaterThan(
      Math.min(objectives, 50) * 0.8,
    );
  for (const name of ['form', 'difficulty'] as const) {
    const inBank = counts(all.map((source) => source[name]));
    const inForms = counts(many.flat().map((source) => source[name]));
    for (const [key, count] of inBank) {
      const [share, drawn] = [count / all.length, (inForms.get(key) ?? 0) / many.flat().length];
      expect(Math.abs(share - drawn), `${key}: ${share} in the bank, ${drawn} in forms`).toBeLessThan(0.08);
    }
  }
});

describe('what cannot be put together', () => {
  test('a bank of ten says which domains lack how many', () => {
    const ten = all.filter(({ case: study }) => !study).slice(0, 10);
    const has = counts(ten.map(domainOf));
    const form = assemble(bankFrom(ten), exam, { style: 'full', length: 50, seed: 'a', met: nobody });
    expect(form).toEqual({
      cannot: rangesFor(exam, 'full', 50)
        ?.filter(({ domain, least }) => (has.get(domain.id) ?? 0) < least)
        .map(({ domain, least }) => {
          const [count, needed] = [has.get(domain.id) ?? 0, least].map(inWords);
          return `${domain.title} has ${count} of the ${needed} questions that it needs.`;
        }),
    });
  });

  test('a length that no whole numbers add up to', () => {
    expect(assemble(bank, exam, { style: 'full', length: 43, seed: 'a', met: nobody })).toEqual({
      cannot: ['No whole numbers of questions within the official shares add up to 43.'],
    });
  });

  test('every domain has its least, and they are too few together', () => {
    const few = (rangesFor(exam, 'full', 50) ?? []).flatMap(({ domain, least }) =>
      all.filter((source) => !source.case && domainOf(source) === domain.id).slice(0, least),
    );
    const form = assemble(bankFrom(few), exam, { style: 'full', length: 50, seed: 'a', met: nobody });
    expect(form).toEqual({
      cannot: [expect.stringMatching(new RegExp(`^${50 - few.length} questions more must be written, in `))],
    });
  });

  test('cases are taken where single questions are too few', () => {
    const single = (rangesFor(exam, 'diagnostic', 30) ?? []).flatMap(({ domain }) =>
      all
        .filter((source) => !source.case && domainOf(source) === domain.id)
        .slice(0, domain.id === 'lifecycle' ? 2 : 6),
    );
    const study = all.find((source) => source.case && domainOf(source) === 'lifecycle')?.case?.id;
    const bank = bankFrom([...single, ...all.filter((source) => source.case?.id === study)]);
    expect(assembled(bank, { style: 'diagnostic', length: 30 }).sections.map((one) => one.case)).toEqual([
      study,
      null,
    ]);
  });
});

test('a bank of ten thousand is drawn from in less than a second', () => {
  const large = grownBank(Math.ceil(10_000 / (all.length / 2)));
  expect(large.sources.size).toBeGreaterThanOrEqual(10_000);
  assembled(large);
  const before = performance.now();
  assembled(large, { seed: 'b' });
  expect(performance.now() - before).toBeLessThan(1000);
});
