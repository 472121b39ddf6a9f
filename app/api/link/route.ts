import { renderSVG } from 'uqr';
import { startSession } from '@/lib/auth/learner';
import { deviceLinkLasts, makeLink } from '@/lib/auth/one-time';
import { requireOrigin } from '@/lib/auth/origin';
import { reachOf } from '@/lib/auth/reach';
import { env } from '@/lib/env';
import { respond } from '../respond';

/** Makes a link that signs another device in as the browser's learner, and draws it as a QR code. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    const { id, cookies } = await startSession(request.headers);
    const { token, expiresAt } = await makeLink(id, deviceLinkLasts);
    const url = `${reachOf(request.headers, env().host).origin}/link/${token}`;
    // The standard wants a margin of four modules.
    const qr = renderSVG(url, { border: 4 });
    return { body: { url, expiresAt, lasts: deviceLinkLasts, qr }, cookies };
  });
}
