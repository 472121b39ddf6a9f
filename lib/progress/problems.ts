import type { Exam, Model } from '../content/model';
import { problemEvents } from '../db/events';
import { database } from '../db/live';
import { readPayload } from './event';
import { findSource } from './world';

/** What somebody found wrong with an item. Who it was is not said. */
export interface Problem {
  id: string;
  /** Id of the item as it is called now; as it was called then where it is gone. */
  item: string;
  at: Date;
  note: string;
  hash: string;
  seed: string;
  /** Whether the item is another now; `gone` where the content has it no more. */
  since: 'same' | 'changed' | 'gone';
}

/** Every problem that was reported with an exam's items, whoever reported it, the newest first. */
export async function problemsIn(exam: Exam, model: Model): Promise<Problem[]> {
  const { client } = await database();
  const rows = await problemEvents(client, exam.id);
  return rows.flatMap(({ id, at, payload }): Problem[] => {
    const reported = readPayload('problem.reported', payload);
    if (!reported) return [];
    const { item, note, hash, seed } = reported;
    const source = findSource(model, item);
    const since = !source ? 'gone' : source.hash === hash ? 'same' : 'changed';
    return [{ id, item: source?.id ?? item, at, note, hash, seed, since }];
  });
}
