import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as writing from '@/lib/content/item-writing';
import { kindOf } from '@/lib/content/kinds/all';
import { markedText } from '@/lib/content/marked-text';
import * as stems from '@/lib/content/stem-writing';
import { tokensOf } from '@/lib/content/words';
import { grade, shareOf } from '@/lib/items/grade';
import type { Source } from '@/lib/items/item';
import { isComplete, misfit } from '@/lib/items/response';
import { idealOf, isKey, offeredBy, optionsOf, plainText, questionsIn, responseTo } from './asked';
import { choosingByLength, seenBy, unevennessOf } from './fairness';
import { ownBank } from './own-bank';

// Every question of the repository, by fixed seeds, so that a failure can be had again.
const { exam, sources } = await ownBank();
const derived = sources.filter(({ origin }) => origin === 'derived');

const anySource = fc.constantFrom(...sources);
const anySeed = fc.string({ maxLength: 20 });
const runs = { numRuns: 3000, seed: 4 };

describe('every question of the bank, by any seed', () => {
  it('can be graded, has one key, and full marks for it', () => {
    fc.assert(
      fc.property(anySource, anySeed, (source, seed) => {
        const { ask, key } = source.make(seed);
        const ideal = idealOf(key);
        expect(ask.form).toBe(source.form);
        expect(key.form).toBe(source.form);
        expect(misfit(ask, ideal)).toBeUndefined();
        expect(isComplete(ask, ideal)).toBe(true);
        expect(isKey(key, ideal)).toBe(true);
        expect(grade(key, ideal)).toMatchObject({ right: true });
        if (key.form === 'single') expect(key.right).toHaveLength(1);
        if (ask.form === 'multiple') expect(ask.choose).toBeLessThan(ask.options.length);
      }),
      runs,
    );
  });

  it('offers nothing twice, and nothing that is as right as the key', () => {
    fc.assert(
      fc.property(anySource, anySeed, (source, seed) => {
        const { ask } = source.make(seed);
        const said = optionsOf(ask).map(({ text }) => tokensOf(text).join(' '));
        expect(new Set(said).size).toBe(said.length);
        if (ask.form !== 'complete') expect(new Set(offeredBy(ask)).size).toBe(offeredBy(ask).length);
        // What a table accepts besides an answer never stands beside it: see derived.test.ts.
      }),
      runs,
    );
  });

  it('knows all that it offers', () => {
    fc.assert(
      fc.property(anySource, anySeed, (source, seed) => {
        expect(offeredBy(source.make(seed).ask).filter((id) => !source.known.has(id))).toEqual([]);
      }),
      runs,
    );
  });

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(anySource, anySeed, (source, seed) => {
        expect(source.make(seed)).toEqual(source.make(seed));
      }),
      { ...runs, numRuns: 500 },
    );
  });

  it('gives full marks to what the key says and to nothing else', () => {
    const answered = fc
      .tuple(anySource, anySeed)
      .chain(([source, seed]) => fc.tuple(fc.constant(source.make(seed)), responseTo(source.make(seed).ask)));
    fc.assert(
      fc.property(answered, ([{ ask, key }, response]) => {
        expect(misfit(ask, response)).toBeUndefined();
        const marked = grade(key, response);
        expect(marked?.right).toBe(isKey(key, response));
        expect(marked && shareOf(marked) === 1).toBe(isKey(key, response));
      }),
      runs,
    );
  });

  it('gives nothing more for ticking everything', () => {
    const several = sources.filter(({ form }) => form === 'multiple' || form === 'line');
    fc.assert(
      fc.property(fc.constantFrom(...several), anySeed, fc.integer(), (source, seed, turn) => {
        const { ask, key } = source.make(seed);
        const all = offeredBy(ask);
        const ticked = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        const most = key.form === 'order' ? 0 : Object.keys(key.right).length;
        expect(misfit(ask, ticked)).toMatch(/^it has \d+ choices where \d+ may be chosen$/);
        expect(grade(key, ticked)).toEqual(grade(key, ticked.slice(0, most)));
      }),
      { ...runs, numRuns: 500 },
    );
  });
});

describe('every derived question, by any seed', () => {
  const nothingIsCommon = () => false;
  const checks = {
    single: [
      writing.rightIsNotLongest,
      writing.optionsAreAlikeInLength,
      writing.noAllOfTheAbove,
      writing.optionsAvoidAbsolutes,
      writing.optionsDiffer,
      (question: writing.Question) => stems.stemGivesNothingAway(question, nothingIsCommon),
    ],
    statements: [writing.noAllOfTheAbove, writing.optionsDiffer],
    order: [writing.optionsDiffer],
    match: [
      writing.noAllOfTheAbove,
      writing.optionsDiffer,
      (question: writing.Question) => stems.stemGivesNothingAway(question, nothingIsCommon),
    ],
  };

  it('keeps every rule of item writing', () => {
    const flaws = derived.flatMap((source) =>
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((seed) => {
        const { ask, key } = source.make(seed);
        const negative = stems.negativesAreEmphasised({ stem: markedText(source.stem), options: [] });
        const others = questionsIn(source.stem, ask, key).flatMap((question) =>
          checks[ask.form as keyof typeof checks].flatMap((check) => check(question) ?? []),
        );
        return [negative ?? [], others].flat().map(({ found }) => `${source.id} (${seed}): ${found}`);
      }),
    );
    expect(flaws).toEqual([]);
  });

  it('has three or four options, two to six statements, three to six steps, or three pairs and more', () => {
    const between = { single: [3, 4], statements: [2, 6], order: [3, 6], match: [3, 12] };
    for (const source of derived) {
      const { ask } = source.make('seed');
      const [least = 0, most = 0] = between[ask.form as keyof typeof between];
      const parts = ask.form === 'match' ? ask.left : optionsOf(ask);
      expect(parts.length, source.id).toBeGreaterThanOrEqual(least);
      expect(parts.length, source.id).toBeLessThanOrEqual(most);
    }
  });

  it('says why for each of its parts', () => {
    for (const source of derived)
      for (const { id } of optionsOf(source.make('seed').ask))
        expect(source.reasons[id]?.length, `${source.id} ${id}`).toBeGreaterThan(0);
  });

  it('has a stem of its own', () => {
    const asked = new Map<string, string>();
    for (const source of derived) {
      // What asks for several things asks with the same few words elsewhere too.
      if (source.form !== 'single') continue;
      const stem = plainText(source.stem);
      expect(asked.get(stem), source.id).toBeUndefined();
      asked.set(stem, source.id);
    }
  });

  it('counts for coverage as it counts here', () => {
    const made = (source: Source) => source.objectives.join();
    for (const file of exam.files) {
      const own = sources.filter((source) => source.file === file).map(made);
      const counted = kindOf(file)
        .questions(file, exam.files)
        .map((objectives) => objectives.join());
      expect(counted.sort(), file.id).toEqual(own.sort());
    }
  });
});

const seen = seenBy(sources, 20);

describe('the place of the right option', () => {
  // Two and three degrees of freedom, each at alpha = 0.001.
  it.each([
    [3, 13.82],
    [4, 16.27],
  ])('is any of %i as often', (options, limit) => {
    expect(unevennessOf(seen, options)).toBeLessThan(limit);
  });
});

describe('choosing by length gains at most three points over chance', () => {
  it.each(['authored and derived', 'authored', 'derived'])('%s', (origins) => {
    const some = seen.filter(({ source }) => origins.includes(source.origin));
    const { longest, shortest, lot } = choosingByLength(some);
    expect(longest).toBeLessThanOrEqual(lot + 0.03);
    expect(shortest).toBeLessThanOrEqual(lot + 0.03);
  });
});
