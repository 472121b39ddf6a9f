import { bankOf } from '@/lib/items/bank';
import { chooseItems } from '@/lib/items/choose';
import { overallOf } from '@/lib/readiness/estimate';
import { evidenceFrom } from '@/lib/readiness/evidence';
import { judgeOf, observe } from '@/lib/readiness/judge';
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
  const ways = { 'what tells most of all questions': tellingMost, 'drills of the weakest areas': weakest };
  const needed = new Map(Object.keys(ways).map((name): [string, number[]] => [name, []]));
  for (let nth = 0; nth < candidates; nth++) {
    const start = seed * 15_485_863 + nth;
    const wanted = widthAfter(world, answersOf(world, start, byLot, BY_LOT));
    for (const [name, way] of Object.entries(ways)) {
      // The same candidate again, as the same seed draws it.
      const told = answersOf(world, start, inBatches(way), MOST);
      let answers = BATCH;
      while (answers < MOST && widthAfter(world, told.slice(0, answers)) > wanted) answers++;
      needed.get(name)?.push(answers);
    }
  }
  return {
    title: `Answers for the interval that ${BY_LOT} by lot give: ${candidates} candidates, seed ${seed}`,
    columns: ['', 'answers', 'share'],
    rows: [
      ['by lot', BY_LOT, '100%'],
      ...[...needed].map(([name, counts]) => [
        name,
        mean(counts),
        `${((100 * mean(counts)) / BY_LOT).toFixed(0)}%`,
      ]),
    ],
    notes: [
      `The interval is that of the abilities behind the score; ${BATCH} questions are chosen at once, as a drill does.`,
      'Drills of the weakest areas are those that the app offers: they ask nothing that is kept for mocks, and go where there is most to gain.',
    ],
  };
}

function answersOf(world: World, seed: number, choose: Choosing, answers: number) {
  const dice = diceOf(seed);
  const candidate: Candidate = candidateOf(world, dice);
  return practise(world, candidate, { answers, now: NOW, choose }, dice);
}

type Answers = Parameters<Choosing>[2];
type Item = NonNullable<ReturnType<Choosing>>;
/** Chooses the next questions, given the answers so far. */
type Way = (world: World, answers: Answers) => Item[];

/** Asks a batch to its end before the next is chosen. */
function inBatches(way: Way): Choosing {
  let batch: Item[] = [];
  return (world, _, answers) => {
    if (batch.length === 0) batch = way(world, answers);
    const [next, ...rest] = batch;
    batch = rest;
    return next;
  };
}

const tellingMost: Way = ({ exam, items }, answers) => {
  const telling = tellingOf(exam, answers, NOW);
  return Array.from({ length: BATCH }, () => {
    const told = items.map(({ source }) => telling.tells(source));
    const best = items[told.indexOf(Math.max(...told))];
    if (best) telling.take(best.source);
    return best;
  }).filter((item) => item !== undefined);
};

const weakest: Way = ({ exam, items }, answers) => {
  const known = { answers, due: [], missed: [], worth: tellingOf(exam, answers, NOW) };
  const choice = { scope: {}, of: 'weakest', size: BATCH } as const;
  const chosen = chooseItems({ exam, bank: bankOf(exam) }, choice, known, `${answers.length}`);
  return chosen.items.flatMap(({ id }) => items.find(({ source }) => source.id === id) ?? []);
};

function widthAfter({ exam }: World, answers: Parameters<typeof evidenceFrom>[0]): number {
  const { cells } = judgeOf(exam);
  const { share } = overallOf(exam, posteriorOf(cells, observe(cells, evidenceFrom(answers, NOW))), []);
  return share.high - share.low;
}
