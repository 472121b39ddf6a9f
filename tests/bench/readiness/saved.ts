import { judgeOf, observe, overallOf } from '@/lib/readiness/estimate';
import { evidenceFrom } from '@/lib/readiness/evidence';
import { posteriorOf } from '@/lib/readiness/posterior';
import { tellingOf } from '@/lib/readiness/telling';
import { ownBank } from '@/tests/items/own-bank';
import type { Table } from '../table';
import { diceOf } from './chance';
import { mean } from './measures';
import { byLot, type Candidate, type Choosing, candidateOf, practise, type World, worldOf } from './world';

const NOW = Date.UTC(2026, 10, 20);
/** Answers by lot that set the interval to be reached. */
const BY_LOT = 100;
/** Questions that are chosen at once, as a drill does. */
const BATCH = 10;
const MOST = 200;

/** How many answers the adaptive choice needs for the interval that so many by lot give. */
export async function saved(candidates: number, seed: number): Promise<Table> {
  const { exam } = await ownBank();
  const world = worldOf(exam, diceOf(seed));
  const needed: number[] = [];
  for (let nth = 0; nth < candidates; nth++) {
    const start = seed * 15_485_863 + nth;
    const lot = answersOf(world, start, byLot, BY_LOT);
    const wanted = widthAfter(world, lot);
    // The same candidate again, as the same seed draws it.
    const told = answersOf(world, start, adaptive(), MOST);
    let answers = BATCH;
    while (answers < MOST && widthAfter(world, told.slice(0, answers)) > wanted) answers++;
    needed.push(answers);
  }
  return {
    title: `Answers for the interval that ${BY_LOT} by lot give: ${candidates} candidates, seed ${seed}`,
    columns: ['', 'answers', 'share'],
    rows: [
      ['by lot', BY_LOT, '100%'],
      ['adaptive', mean(needed), `${((100 * mean(needed)) / BY_LOT).toFixed(0)}%`],
    ],
    notes: [
      `The interval is that of the abilities behind the score; ${BATCH} questions are chosen at once, as a drill does.`,
    ],
  };
}

function answersOf(world: World, seed: number, choose: Choosing, answers: number) {
  const dice = diceOf(seed);
  const candidate: Candidate = candidateOf(world, dice);
  return practise(world, candidate, { answers, now: NOW, choose }, dice);
}

/** Chooses what narrows the estimate most, a batch at a time. */
function adaptive(): Choosing {
  let batch: ReturnType<Choosing>[] = [];
  return ({ exam, items }, _, answers) => {
    if (batch.length === 0) {
      const telling = tellingOf(exam, answers, NOW);
      for (let nth = 0; nth < BATCH; nth++) {
        let [best, most] = [items[0], Number.NEGATIVE_INFINITY];
        for (const item of items) {
          const tells = telling.tells(item.source);
          if (tells > most) [best, most] = [item, tells];
        }
        if (best) telling.take(best.source);
        batch.push(best);
      }
    }
    const [next, ...rest] = batch;
    batch = rest;
    return next;
  };
}

function widthAfter({ exam }: World, answers: Parameters<typeof evidenceFrom>[0]): number {
  const { cells, sit } = judgeOf(exam);
  const { share } = overallOf(exam, posteriorOf(cells, observe(cells, evidenceFrom(answers, NOW))), sit);
  return share.high - share.low;
}
