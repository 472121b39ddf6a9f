import { notFound } from 'next/navigation';
import { type Live, liveContent } from '@/lib/content/live';
import { type Exam, findExam, type Model } from '@/lib/content/model';

/** The content as it stands at this request, and the exam that the address names; otherwise "not found". */
export async function examOf(
  params: Promise<{ exam: string }>,
): Promise<{ live: Live; model: Model; exam: Exam }> {
  const { exam: id } = await params;
  const live = await liveContent();
  const model = live.model();
  const exam = findExam(model, id);
  if (!exam) notFound();
  return { live, model, exam };
}
