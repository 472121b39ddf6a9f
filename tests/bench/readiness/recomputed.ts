import { readinessOf } from '@/lib/readiness/estimate';
import { evidenceFrom } from '@/lib/readiness/evidence';
import { ownBank } from '@/tests/items/own-bank';
import type { Table } from '../table';
import { diceOf } from './chance';
import { byLot, candidateOf, practise, worldOf } from './world';

const ANSWERS = 10_000;
const TIMES = 400;
const NOW = Date.UTC(2026, 10, 20);

/** How long the estimate takes after one more answer, with ten thousand on record, on one core. */
export async function recomputed(seed: number): Promise<Table> {
  const { exam } = await ownBank();
  const world = worldOf(exam, diceOf(seed));
  const dice = diceOf(seed + 1);
  const plan = { answers: ANSWERS + TIMES, now: NOW, choose: byLot };
  const answers = practise(world, candidateOf(world, dice), plan, dice);
  const took = (work: (upTo: number) => unknown) => {
    for (let warm = 0; warm < 20; warm++) work(ANSWERS);
    const times = Array.from({ length: TIMES }, (_, nth) => {
      const from = performance.now();
      work(ANSWERS + nth);
      return performance.now() - from;
    }).sort((a, b) => a - b);
    return { p50: times[Math.floor(TIMES / 2)] ?? 0, p99: times[Math.floor(TIMES * 0.99)] ?? 0 };
  };
  const estimate = took((upTo) => readinessOf(exam, evidenceFrom(answers.slice(0, upTo), NOW)));
  const counting = took((upTo) => answers.slice(0, upTo).reduce((sum, { share }) => sum + share, 0) / upTo);
  return {
    title: `After one more answer, with ${ANSWERS} on record`,
    columns: ['', 'p50, ms', 'p99, ms', 'p99 beside counting'],
    rows: [
      ['the whole estimate', estimate.p50.toFixed(1), estimate.p99.toFixed(1), estimate.p99 / counting.p99],
      ['percent correct', counting.p50.toFixed(2), counting.p99.toFixed(2), 1],
    ],
    notes: [
      'From marked answers to areas, domains, score, interval and chance; nothing is kept between two answers.',
    ],
  };
}
