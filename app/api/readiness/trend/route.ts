import { requireLearner } from '@/lib/auth/learner';
import { trendIn } from '@/lib/progress/insight';
import { examNamed } from '../../exam';
import { respond } from '../../respond';

/** How the learner's likely score in `?exam=` moved lately, with days as in `&zone=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const search = new URL(request.url).searchParams;
    const { model, exam } = await examNamed(search.get('exam') ?? '');
    return { body: await trendIn(learner, exam, model, search.get('zone') ?? 'UTC'), cookies };
  });
}
