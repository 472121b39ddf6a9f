import { build } from '@/lib/content/build';
import type { Exam } from '@/lib/content/model';
import { readSources } from '@/lib/content/read';
import { env } from '@/lib/env';
import { bankOf } from '@/lib/items/bank';
import type { Source } from '@/lib/items/item';

/** The first exam of the content, with every question of it. Rejects where the content does not compile. */
export async function ownBank(): Promise<{ exam: Exam; sources: Source[] }> {
  const { model, messages } = build(await readSources(env().contentDir));
  const exam = model?.exams[0];
  if (!exam) throw new Error(JSON.stringify(messages.filter(({ severity }) => severity === 'error')));
  return { exam, sources: [...bankOf(exam).sources.values()] };
}
