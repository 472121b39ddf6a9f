import { z } from 'zod';
import { claimLink } from '@/lib/auth/one-time';
import { requireOrigin } from '@/lib/auth/origin';
import { readJson } from '@/lib/progress/body';
import { Refusal } from '@/lib/refusal';
import { respond } from '../../respond';

const claim = z.object({ token: z.string().min(1).max(100) });

/** Signs the browser in by a one-time link; what it had done before moves along. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    const { data } = claim.safeParse(await readJson(request));
    if (!data) throw new Refusal(400, 'The request names no link, so nothing was changed.');
    const { id, absorbed, cookies } = await claimLink(request.headers, data.token);
    return { body: { learner: id, absorbed }, cookies };
  });
}
