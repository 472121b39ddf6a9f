import { feedToken } from '@/lib/auth/feed';
import { requireLearner } from '@/lib/auth/learner';
import { planIn } from '@/lib/progress/plan';
import { feedKeyOf } from '@/lib/progress/plan-calendar';
import { examNamed } from '../exam';
import { respond } from '../respond';

/** The learner's plan in `?exam=`, with days as in `&zone=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const search = new URL(request.url).searchParams;
    const { model, exam } = await examNamed(search.get('exam') ?? '');
    const [plan, key] = await Promise.all([
      planIn(learner, exam, model, search.get('zone') ?? 'UTC'),
      feedKeyOf(learner, exam.id),
    ]);
    const token = key && feedToken({ learner, exam: exam.id, key });
    const feed = token && `/api/plan/feed/${token}?${new URLSearchParams({ exam: exam.id })}`;
    return { body: { ...plan, feed }, cookies };
  });
}
