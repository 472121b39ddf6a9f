import { requireLearner } from '@/lib/auth/learner';
import { requireOrigin } from '@/lib/auth/origin';
import { liveContent } from '@/lib/content/live';
import { receiveRequest } from '@/lib/progress/door';
import { respond } from '../respond';

/** The one door: stores what a learner did, and says of each event what became of it. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    const { id, cookies } = await requireLearner(request.headers);
    const model = (await liveContent()).model();
    const results = await receiveRequest(request, id, model);
    return { body: { results }, cookies };
  });
}
