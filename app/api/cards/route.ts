import { requireLearner } from '@/lib/auth/learner';
import { cardsIn } from '@/lib/progress/cards';
import { examNamed } from '../exam';
import { respond } from '../respond';

/** The learner's cards in `?exam=`, with days as in `&zone=`; `&cram=1` asks also those that are not due. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const search = new URL(request.url).searchParams;
    const { model, exam } = await examNamed(search.get('exam') ?? '');
    const wanted = { zone: search.get('zone') ?? 'UTC', cram: search.get('cram') === '1' };
    return { body: await cardsIn(learner, exam, model, wanted), cookies };
  });
}
