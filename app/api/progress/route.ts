import { requireLearner } from '@/lib/auth/learner';
import { liveContent } from '@/lib/content/live';
import { findExam, findUnit } from '@/lib/content/model';
import { progressOf } from '@/lib/progress/door';
import { Refusal } from '@/lib/refusal';
import { respond } from '../respond';

/** A learner's snapshot of one exam, named by `?exam=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const model = (await liveContent()).model();
    const exam = findExam(model, new URL(request.url).searchParams.get('exam') ?? '')?.id;
    if (!exam) throw new Refusal(404, 'There is no such exam here, so there is no progress to show.');
    const progress = await progressOf(learner, exam, (unit) => findUnit(model, unit));
    return { body: { learner, exam, ...progress }, cookies };
  });
}
