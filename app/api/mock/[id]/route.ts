import { requireLearner } from '@/lib/auth/learner';
import { liveContent } from '@/lib/content/live';
import { mockOf } from '@/lib/progress/mock-read';
import { respond } from '../../respond';

/** A mock of the learner's: without key and reasons while it runs, with everything after its end. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const model = (await liveContent()).model();
    return { body: await mockOf(learner, (await params).id, model, new Date()), cookies };
  });
}
