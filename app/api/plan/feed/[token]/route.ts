import { isFeedToken, learnerOfFeed } from '@/lib/auth/feed';
import { feedKeyOf, planCalendar } from '@/lib/progress/plan-calendar';
import { Refusal } from '@/lib/refusal';
import { examNamed } from '../../../exam';
import { respondCalendar } from '../../calendar';

interface Context {
  params: Promise<{ token: string }>;
}

/**
 * A learner's plan in `?exam=` as a calendar to subscribe to, for whoever has its address; days as in `&zone=`.
 * It shows what is to be done on which day, and nothing else of anybody.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondCalendar(async () => {
    const { token } = await params;
    const search = new URL(request.url).searchParams;
    const { model, exam } = await examNamed(search.get('exam') ?? '');
    const learner = learnerOfFeed(token);
    const key = await feedKeyOf(learner, exam.id);
    if (key === null || !isFeedToken(token, { learner, exam: exam.id, key }))
      throw new Refusal(
        404,
        'There is no calendar at this address any more. The page of the plan shows the one that holds.',
      );
    return { text: await planCalendar(learner, exam, model, search.get('zone') ?? 'UTC') };
  });
}
