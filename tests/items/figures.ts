// npx tsx tests/items/figures.ts: what the bank holds, and what choosing by length or place would gain.
import { groupBy } from '@/lib/content/group-by';
import { choosingByLength, seenBy, unevennessOf } from './fairness';
import { ownBank } from './own-bank';

const SEEDS = 200;

const { sources } = await ownBank();
const derived = sources.filter(({ origin }) => origin === 'derived');
console.log(`${sources.length} questions, ${derived.length} of them derived:`);
for (const [what, some] of groupBy(derived, ({ file, form }) => `${file.kind}, ${form}`))
  console.log(`  ${what}: ${some.length}`);

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const seen = seenBy(sources, SEEDS);
const groups = {
  all: seen,
  authored: seen.filter(({ source }) => source.origin === 'authored'),
  derived: seen.filter(({ source }) => source.origin === 'derived'),
};
console.log(`\nSingle choice, each by ${SEEDS} seeds, right when one chooses …`);
for (const [name, some] of Object.entries(groups)) {
  const { longest, shortest, lot } = choosingByLength(some);
  console.log(
    `  ${name} (${some.length}): by lot ${percent(lot)}, the longest ${percent(longest)}, the shortest ${percent(shortest)}`,
  );
}
console.log(`\nPlace of the right one among four: chi-squared ${unevennessOf(seen, 4).toFixed(2)} (df 3).`);
