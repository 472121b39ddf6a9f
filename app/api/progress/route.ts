import { requireLearner } from '@/lib/auth/learner';
import { liveContent } from '@/lib/content/live';
import { findExam } from '@/lib/content/model';
import { progressOf } from '@/lib/progress/door';
import { Refusal } from '@/lib/refusal';
import { respond } from '../respond';

/** A learner's snapshot of one exam, named by `?exam=`; their days are those of `&zone=`, or UTC's. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const model = (await liveContent()).model();
    const search = new URL(request.url).searchParams;
    const exam = findExam(model, search.get('exam') ?? '');
    if (!exam) throw new Refusal(404, 'There is no such exam here, so there is no progress to show.');
    return { body: await progressOf(learner, exam, model, search.get('zone') ?? 'UTC'), cookies };
  });
}
