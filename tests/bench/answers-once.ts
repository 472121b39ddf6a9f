// Candidates answer at once for a bounded time; then what they were told is counted in the database's file.
// node --import tsx answers-once.ts PLAN, where PLAN is JSON
import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { DraftOf } from '@/lib/outbox/wire';
import { answerInLoops, type Candidate } from './closed-loop';
import { countCalls } from './disks';
import { quantile } from './processes';
import { candidatesOfApp, candidatesOfDatabase, type Way } from './ways';

export interface Plan {
  way: Way;
  /** The migrated database. */
  file: string;
  /** Of the running app, where it is the way. */
  url?: string;
  /** File with what is answered, as JSON. */
  drafts: string;
  candidates: number;
  seconds: number;
  /** File that says how many fsyncs there were, if there is one. */
  calls?: string;
}

/** How that went. Times in milliseconds. */
export interface Answered {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers to an fsync; null where they are not counted. */
  perSync: number | null;
  /** Answers that were acknowledged, those before the clock was started among them. */
  acknowledged: number;
  twice: number;
  /** Acknowledged, and not in the database. */
  lost: number;
  /** In the database more than once, or said to be new more than once. */
  doubled: number;
  failed: number;
}

/** Seconds before anything counts, for the code to be compiled and connections to be made. */
const WARM = 1;

async function main(plan: Plan) {
  if (plan.way === 'app') return measure(plan, await candidatesOfApp(plan.url ?? '', plan.candidates));
  const { candidates, close } = await candidatesOfDatabase(plan.file, plan.way, plan.candidates);
  try {
    return await measure(plan, candidates);
  } finally {
    await close();
  }
}

async function measure({ file, drafts, seconds, calls }: Plan, candidates: Candidate[]): Promise<Answered> {
  const given = JSON.parse(readFileSync(drafts, 'utf8')) as DraftOf<'answer.given'>[];
  const before = await answerInLoops(candidates, given, WARM);
  const syncs = calls ? countCalls(calls) : 0;
  const told = await answerInLoops(candidates, given, seconds);
  const made = calls ? countCalls(calls) - syncs : undefined;
  if (made === 0)
    throw new Error('No fsync was counted: whoever stores the answers does not have this disk.');
  const acknowledged = [...before.acknowledged, ...told.acknowledged];
  const stored = storedIn(file, new Set(candidates.map(({ learner }) => learner)));
  const once = new Set(stored);
  return {
    perSecond: (told.acknowledged.length / told.took) * 1000,
    p50: quantile(told.times, 0.5),
    p99: quantile(told.times, 0.99),
    perSync: made === undefined ? null : told.acknowledged.length / made,
    acknowledged: acknowledged.length,
    twice: before.twice + told.twice,
    lost: acknowledged.filter((id) => !once.has(id)).length,
    doubled: stored.length - once.size + before.doubled + told.doubled,
    failed: before.failed + told.failed,
  };
}

/** Ids of the answers of some learners that a database's file holds, read without the app. */
function storedIn(file: string, learners: Set<string>): string[] {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  const rows = database.prepare("SELECT learner, id FROM event WHERE kind = 'answer.given'").all() as {
    learner: string;
    id: string;
  }[];
  database.close();
  return rows.flatMap(({ learner, id }) => (learners.has(learner) ? [id] : []));
}

const [plan = ''] = process.argv.slice(2);
console.log(JSON.stringify(await main(JSON.parse(plan))));
