import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { eventsOf } from '@/lib/db/events';
import { mocksOf } from '@/lib/db/mocks';
import { openDatabase } from '@/lib/db/open';
import { score } from '@/lib/mock/score';
import { mockEvents, mockRunsFrom } from '@/lib/progress/mock-run';
import { eventId } from '../db/rows';
import { root, temporaryDatabase } from '../db/temporary';
import { formItem } from './forms';
import { beginMock, choiceAt } from './taking';

const kills = 90;
const id = eventId(1);
const orderOf = (line: string) => Number(line.split(' ')[0]);

/** Lets a process answer until it is killed, some milliseconds after its first response; gives its last lines. */
function answerUntilKilled(file: string, first: number, afterMilliseconds: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'answering.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, file, root, id, String(first)], {
      cwd: root,
    });
    let out = '';
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.on('data', (chunk) => {
      if (!out) setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
      out += chunk;
    });
    child.on('close', (_, signal) => {
      // The last line may have been cut off by the kill.
      if (signal === 'SIGKILL') resolve(out.split('\n').filter((line) => line.endsWith(';')));
      else reject(new Error(`The answering process ended by itself: ${err}`));
    });
  });
}

test(`${kills} kills while a mock is answered lose no response`, async () => {
  const { file, close, ...database } = await temporaryDatabase();
  const items = Array.from({ length: 40 }, (_, at) => formItem(`q${at + 1}`, 'single'));
  await beginMock({ file, close, ...database }, { id, items, startedAt: new Date(), endsAt: null });
  await close();
  const acknowledged: string[] = [];
  for (let kill = 0, first = 1000; kill < kills; kill++) {
    const lines = await answerUntilKilled(file, first, Math.random() * 30);
    acknowledged.push(...lines);
    // A response that was stored and not acknowledged has a number of its own.
    first = orderOf(lines.at(-1) ?? `${first}`) + 10;
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills);

  const again = await openDatabase(file, root);
  const of = { learner: 'ada', exam: 'ai-300' };
  const events = await eventsOf(again.client, { ...of, kinds: mockEvents });
  const [run] = mockRunsFrom(await mocksOf(again.client, of), events);
  await again.close();
  const stored = new Set(events.map((one) => one.id));
  expect(stored.size).toBe(events.length);
  expect(acknowledged.filter((line) => !stored.has(eventId(orderOf(line))))).toEqual([]);
  // What counts of a question is the last that was acknowledged, or one that was stored after it.
  const last = new Map(acknowledged.map((line) => [line.split(' ')[1], orderOf(line)]));
  const marked = new Map(score(run?.items ?? [], run?.responses ?? []).items.map((one) => [one.id, one]));
  for (const [item, acknowledgedOrder] of last) {
    const counted = events.findLast(({ payload }) => JSON.parse(payload).item === item);
    const order = Number.parseInt(counted?.id.replace('-', '').slice(0, 12) ?? '', 16);
    expect(order).toBeGreaterThanOrEqual(acknowledgedOrder);
    expect(marked.get(item ?? '')?.response).toEqual([choiceAt(order)]);
  }
}, 240_000);
