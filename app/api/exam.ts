import { liveContent } from '@/lib/content/live';
import { type Exam, findExam, type Model } from '@/lib/content/model';
import { Refusal } from '@/lib/refusal';

/** The exam that a request names, in the content as it stands. Throws a Refusal (404) where there is none. */
export async function examNamed(id: string): Promise<{ model: Model; exam: Exam }> {
  const model = (await liveContent()).model();
  const exam = findExam(model, id);
  if (!exam) throw new Refusal(404, 'There is no such exam here, so there is nothing of it to show.');
  return { model, exam };
}
