import { startSession } from '@/lib/auth/learner';
import { requireOrigin } from '@/lib/auth/origin';
import { respond } from '../respond';

/** Gives the browser a learner: the one of its session, or a new one. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    const { id, cookies } = await startSession(request.headers);
    return { body: { learner: id }, cookies };
  });
}
