import { requireLearner } from '@/lib/auth/learner';
import { planCalendar } from '@/lib/progress/plan-calendar';
import { examNamed } from '../../exam';
import { respondCalendar } from '../calendar';

/** The learner's plan in `?exam=` as a calendar to keep, with days as in `&zone=`. */
export function GET(request: Request): Promise<Response> {
  return respondCalendar(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const search = new URL(request.url).searchParams;
    const { model, exam } = await examNamed(search.get('exam') ?? '');
    return { text: await planCalendar(learner, exam, model, search.get('zone') ?? 'UTC'), cookies };
  });
}
