// npm run bench:readiness [-- --candidates N --seed N]: judges estimate, choice and schedule in worlds that differ
// from their models.
import { parseArgs } from 'node:util';
import { judged } from '@/tests/bench/readiness/judged';
import { recomputed } from '@/tests/bench/readiness/recomputed';
import { reviewed } from '@/tests/bench/readiness/reviews';
import { saved } from '@/tests/bench/readiness/saved';
import { formatTable } from '@/tests/bench/table';

const { values } = parseArgs({
  options: { candidates: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const [candidates, seed] = [Number(values.candidates), Number(values.seed)];
if (!(candidates >= 100) || !Number.isInteger(seed))
  throw new Error(
    'Use: npm run bench:readiness [-- --candidates 20000 --seed 1], with 100 candidates or more.',
  );
const parts = [
  () => recomputed(seed),
  () => reviewed(Math.min(200, candidates), seed),
  () => saved(Math.min(200, candidates), seed),
  () => judged(candidates, seed),
];
for (const part of parts) for (const table of [await part()].flat()) console.log(`${formatTable(table)}\n`);
