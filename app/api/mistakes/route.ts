import { requireLearner } from '@/lib/auth/learner';
import { mistakesIn } from '@/lib/progress/mistakes';
import { examNamed } from '../exam';
import { respond } from '../respond';

/** What the learner was wrong about or guessed in `?exam=`, with days as in `&zone=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const search = new URL(request.url).searchParams;
    const { model, exam } = await examNamed(search.get('exam') ?? '');
    return { body: await mistakesIn(learner, exam, model, search.get('zone') ?? 'UTC'), cookies };
  });
}
