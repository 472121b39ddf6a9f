import { uuid7 } from '@/lib/outbox/uuid7';
import { type DraftOf, type Envelope, examOf, type Result } from '@/lib/outbox/wire';

/** Somebody who answers. */
export interface Candidate {
  learner: string;
  /** Sends one answer, and resolves when somebody says that it is durable, or `failed` when nobody does. */
  send(event: Envelope): Promise<Exclude<Result['status'], 'refused'> | 'failed'>;
}

/** What candidates were told. Times in milliseconds. */
export interface Told {
  /** From sending an answer until it was acknowledged; of those sent twice the first time counts. */
  times: number[];
  /** Ids of the answers that were acknowledged. */
  acknowledged: string[];
  /** Answers that were sent twice on purpose. */
  twice: number;
  /** Answers said twice to be new. */
  doubled: number;
  failed: number;
  /** By the clock, all together. */
  took: number;
}

/** The most answers, whatever the time. */
const MOST = 200_000;
/** Of so many answers one is sent twice: in turn both at once, and one after the other. */
const ONE_TWICE = 10;

/** All candidates answer for so many seconds, each sending an answer when the one before is acknowledged. */
export async function answerInLoops(
  candidates: Candidate[],
  drafts: DraftOf<'answer.given'>[],
  seconds: number,
): Promise<Told> {
  const told: Told = { times: [], acknowledged: [], twice: 0, doubled: 0, failed: 0, took: 0 };
  const begin = performance.now();
  let sent = 0;
  const answer = async (candidate: Candidate) => {
    while (performance.now() < begin + seconds * 1000 && sent < MOST) {
      const nth = sent++;
      const draft = drafts[nth % drafts.length];
      if (!draft) throw new Error('The content has no item that drills ask.');
      await give(candidate, eventOf(draft, candidate.learner), nth, told);
    }
  };
  await Promise.all(candidates.map(answer));
  told.took = performance.now() - begin;
  return told;
}

async function give({ send }: Candidate, event: Envelope, nth: number, told: Told): Promise<void> {
  const start = performance.now();
  const first = send(event);
  const atOnce = nth % (2 * ONE_TWICE) === 0 ? send(event) : undefined;
  const said = [await first];
  const time = performance.now() - start;
  if (atOnce) said.push(await atOnce);
  else if (nth % ONE_TWICE === 0) said.push(await send(event));
  told.twice += said.length - 1;
  told.failed += said.filter((one) => one === 'failed').length;
  told.doubled += said.filter((one) => one === 'stored').length > 1 ? 1 : 0;
  if (said[0] !== 'failed') told.times.push(time);
  if (said.some((one) => one !== 'failed')) told.acknowledged.push(event.id);
}

function eventOf(draft: DraftOf<'answer.given'>, learner: string): Envelope {
  const now = new Date();
  return {
    ...draft,
    v: 1,
    id: uuid7(now.getTime()),
    learner,
    exam: examOf(draft.unit),
    at: now.toISOString(),
  };
}
