import { drillDatabase } from '@/components/drill/store';
import type { Reply } from '@/lib/outbox/ask';
import { browserOutbox, indexedDatabase } from '@/lib/outbox/browser';
import { removeAll } from '@/lib/outbox/data';
import { removeDatabase } from '@/lib/outbox/database';

/** Removes everything that the learner did: on the server first, and once that is done on this device. */
export async function forget(): Promise<Reply<true>> {
  const reply = await removeAll(browserOutbox(), fetch);
  if (!reply.ok) return reply;
  await removeDatabase(indexedDatabase(), drillDatabase);
  try {
    localStorage.clear();
  } catch {
    // Where nothing may be kept, nothing is.
  }
  return reply;
}
