import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '@/lib/content/build';
import { readSources } from '@/lib/content/read';
import { knownMigrations } from '@/lib/db/migrations';
import { migrateDatabase } from '@/prisma/apply';
import { root } from '@/scripts/build';
import { runApp } from '../setup/app';
import type { Answered, Plan } from './answers-once';
import { answersTable, insertsTable, type Level } from './answers-tables';
import { type Disk, disksIn } from './disks';
import { draftsOf } from './drafts';
import { runAlone } from './processes';
import type { Table } from './table';

const CANDIDATES = [1, 50, 200];
const SECONDS = 4;

/** Where a level's answers go. */
type Place = Pick<Plan, 'way' | 'file' | 'url'>;
type Measure = (disk: Disk, candidates: number, place: Place) => Promise<Level>;

/**
 * Candidates answer real items at once: through the app, then the same answers into a database, by the writer
 * alone and one by one through Prisma; on the disk as it is, and with a slow fsync. Afterwards the answers are
 * counted in the database. `ending` is told how to end what runs; `seconds` is how long each level lasts.
 */
export async function benchAnswers(
  content: string,
  temporary: string,
  say: (what: string) => void,
  ending: (() => unknown)[],
  seconds = SECONDS,
): Promise<Table[]> {
  const drafts = await writeDrafts(content, temporary);
  const { disks, missing } = await disksIn(join(temporary, 'disks'));
  const measure: Measure = async (disk, candidates, place) => {
    say(`Answering: ${place.way}, fsync ${disk.name}, ${candidates} at once.`);
    const plan: Plan = { ...place, drafts, candidates, seconds, calls: disk.calls };
    // Where there is a server, the disk is its own.
    const env = place.way === 'app' ? {} : disk.env;
    const found = await runAlone<Answered>('answers-once.ts', [JSON.stringify(plan)], env);
    if (found.lost || found.doubled) {
      say(`Answers were lost (${found.lost}) or doubled (${found.doubled}).`);
      process.exitCode = 1;
    }
    return { disk, way: place.way, candidates, found };
  };
  const inApp: Level[] = [];
  const direct: Level[] = [];
  for (const disk of disks) {
    inApp.push(...(await throughApp(disk, measure, ending)));
    direct.push(...(await intoDatabases(disk, measure, temporary)));
  }
  const noDisk = missing && `With a slow fsync nothing was measured: ${missing}.`;
  return [answersTable(inApp, seconds, noDisk), insertsTable(direct, noDisk)];
}

/** Compiles the content and writes answers to its items into a file. */
async function writeDrafts(content: string, temporary: string): Promise<string> {
  const exam = build(await readSources(content)).model?.exams[0];
  if (!exam) throw new Error('The content has errors.');
  const file = join(temporary, 'answers.json');
  writeFileSync(file, JSON.stringify(draftsOf(exam)));
  return file;
}

async function throughApp(disk: Disk, measure: Measure, ending: (() => unknown)[]): Promise<Level[]> {
  const { url, database, remove } = await runApp(disk.env);
  ending.push(remove);
  const levels: Level[] = [];
  for (const candidates of CANDIDATES)
    levels.push(await measure(disk, candidates, { way: 'app', file: database, url }));
  await remove();
  return levels;
}

/** Each level has a database of its own. */
async function intoDatabases(disk: Disk, measure: Measure, temporary: string): Promise<Level[]> {
  const levels: Level[] = [];
  for (const candidates of CANDIDATES)
    for (const way of ['writer', 'prisma'] as const) {
      const file = join(temporary, `${way}-${candidates}-${disk.name}.db`);
      await migrateDatabase(file, knownMigrations(root));
      levels.push(await measure(disk, candidates, { way, file }));
    }
  return levels;
}
