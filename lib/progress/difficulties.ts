import { setImmediate } from 'node:timers/promises';
import type { Exam } from '../content/model';
import { learnersWith } from '../db/events';
import { database } from '../db/live';
import { type Asked, difficultiesFrom, ENOUGH_CANDIDATES } from '../readiness/difficulty';
import { abilitiesOf, MINIMA } from '../readiness/estimate';
import { evidenceFrom, firstsOf } from '../readiness/evidence';
import type { LearnerRecord } from './record';

/** How long what was worked out holds, in milliseconds: a day. */
const HOLDS = 86_400_000;

/** What is known of the questions of each exam, and when it was worked out. Next has several copies of this module. */
interface Known {
  byExam: Map<string, { at: number; difficulties: ReadonlyMap<string, number> }>;
  isWorking: boolean;
}
const key = Symbol.for('greenboard.difficulties');
const shared = globalThis as { [key]?: Known };

/** Reads what a learner answered. */
type ReadRecord = (learner: string) => Promise<Pick<LearnerRecord, 'answers'>>;

/**
 * The difficulties in logits of the questions that enough candidates answered, by item, as they were worked out last.
 * Starts to work them out anew, beside all else, when that is a day ago; until then the authors' word counts.
 */
export function difficultiesNow(exam: Exam, read: ReadRecord, now: number): ReadonlyMap<string, number> {
  shared[key] ??= { byExam: new Map(), isWorking: false };
  const all = shared[key];
  const known = all.byExam.get(exam.id);
  if (!all.isWorking && now - (known?.at ?? 0) > HOLDS) {
    all.isWorking = true;
    workOut(exam, read, now)
      .then((difficulties) => all.byExam.set(exam.id, { at: now, difficulties }))
      .catch((error: unknown) => {
        console.error('Difficulties could not be worked out from answers; the authors’ stay.', error);
        all.byExam.set(exam.id, { at: now, difficulties: known?.difficulties ?? new Map() });
      })
      .finally(() => {
        all.isWorking = false;
      });
  }
  return known?.difficulties ?? new Map();
}

/** Reads all learners one after the other; other requests get their turn between two. */
export async function workOut(exam: Exam, read: ReadRecord, now: number): Promise<Map<string, number>> {
  const { client } = await database();
  const learners = await learnersWith(client, { exam: exam.id, answers: MINIMA.overall });
  if (learners.length < ENOUGH_CANDIDATES) return new Map();
  const asked: Asked[] = [];
  for (const learner of learners) {
    const { answers } = await read(learner);
    const evidence = evidenceFrom(answers, now);
    if (evidence.length < MINIMA.overall) continue;
    const abilityIn = abilitiesOf(exam, evidence);
    for (const [at, { source, share }] of firstsOf(answers).entries()) {
      const of = evidence[at];
      const ability = of && abilityIn(of);
      if (of && ability !== undefined) asked.push({ item: source.id, curve: of.curve, ability, share });
    }
    await setImmediate();
  }
  return difficultiesFrom(asked);
}
