import { requireLearner, startSession } from '@/lib/auth/learner';
import { leave } from '@/lib/auth/leave';
import { requireModeration } from '@/lib/auth/limit';
import { requireOrigin } from '@/lib/auth/origin';
import { reachOf } from '@/lib/auth/reach';
import { liveContent } from '@/lib/content/live';
import { env } from '@/lib/env';
import { readJson } from '@/lib/progress/body';
import { exportOf } from '@/lib/progress/export';
import { readPart, takeIn } from '@/lib/progress/import';
import { notesOf } from '@/lib/progress/notes';
import { storedOf } from '@/lib/progress/stored';
import { tableOf, tables } from '@/lib/progress/tables';
import { Refusal } from '@/lib/refusal';
import { examNamed } from '../exam';
import { respond } from '../respond';

/** The most that a part of a file may hold, in bytes: a whole mock has all its texts with it. */
const mostOfPart = 1024 * 1024;

/**
 * What is stored of the learner: how much, or with `?as=` the whole. `json` is everything; `answers`, `ratings`,
 * `mistakes` and `entries` are tables of `&exam=`, and `anki` its cards and mistakes, with days as in `&zone=`.
 */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const search = new URL(request.url).searchParams;
    const as = search.get('as');
    if (as === null) return { body: await storedOf(learner), cookies };
    requireModeration('export', request.headers);
    const day = new Date().toISOString().slice(0, 10);
    if (as === 'json') {
      const file = { name: `greenboard-${day}.json`, type: 'application/json' };
      return { body: JSON.stringify(await exportOf(learner, new Date())), file, cookies };
    }
    const { model, exam } = await examNamed(search.get('exam') ?? '');
    const inside = { exam, model, zone: search.get('zone') ?? 'UTC' };
    const name = `greenboard-${exam.id}-${as}-${day}`;
    if (as === 'anki') {
      const { origin } = reachOf(request.headers, env().host);
      const body = await notesOf(learner, { ...inside, origin });
      return { body, file: { name: `${name}.txt`, type: 'text/plain' }, cookies };
    }
    const table = tables.find((one) => one === as);
    if (!table) throw new Refusal(404, 'There is no such export. Go back to your data, and choose another.');
    const body = await tableOf(table, learner, inside);
    return { body, file: { name: `${name}.csv`, type: 'text/csv' }, cookies };
  });
}

/** Takes in a part of a file that was exported, for the browser's learner or a new one. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    requireModeration('import', request.headers);
    const part = readPart(await readJson(request, mostOfPart));
    const { id: learner, cookies } = await startSession(request.headers);
    const model = (await liveContent()).model();
    return { body: { learner, ...(await takeIn(part, learner, model)) }, cookies };
  });
}

/** Removes everything that is stored of the learner. */
export function DELETE(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    requireModeration('deletion', request.headers);
    const learner = await requireLearner(request.headers);
    return { body: { removed: true }, cookies: await leave(request.headers, learner) };
  });
}
