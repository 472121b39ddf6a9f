import { requireLearner } from '@/lib/auth/learner';
import { insightIn } from '@/lib/progress/insight';
import { examNamed } from '../exam';
import { respond } from '../respond';

/** What the learner's answers in `?exam=` show from several sides, with days as in `&zone=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const search = new URL(request.url).searchParams;
    const { model, exam } = await examNamed(search.get('exam') ?? '');
    return { body: await insightIn(learner, exam, model, search.get('zone') ?? 'UTC'), cookies };
  });
}
