import { ask, type Failure, post, type Reply } from './ask';
import { adopt } from './deliver';
import type { Outbox } from './outbox';

/** A link that signs another device in as this browser's learner. */
export interface Link {
  url: string;
  /** Milliseconds for which it holds, so that no clock has to be right. */
  lasts: number;
  /** The link as a QR code: an SVG. */
  qr: string;
}

/** Makes a link. What waits is sent first, so that the other device shows it. */
export function makeLink(outbox: Outbox, send: typeof fetch): Promise<Reply<Link>> {
  return outbox.alone(() =>
    ask(send, '/api/link', post({}), ({ url, lasts, qr }: Partial<Link>) =>
      url && lasts && qr ? { url, lasts, qr } : undefined,
    ),
  );
}

/**
 * Signs this browser in by a link's token. What waits is sent first, so that it moves along with all that was
 * done here. While that fails, nothing is claimed, and the result says how much is `unsent`.
 */
export function claimLink(
  outbox: Outbox,
  send: typeof fetch,
  token: string,
): Promise<{ ok: true } | (Failure & { unsent: number })> {
  return outbox.alone(async (desk) => {
    const unsent = desk.pending().length;
    if (unsent > 0) return { ok: false, status: 0, error: '', unsent };
    const reply = await ask(send, '/api/link/claim', post({ token }), readClaim);
    if (!reply.ok) return { ...reply, unsent };
    await adopt(desk, reply.value.learner, reply.value.absorbed);
    return { ok: true };
  });
}

function readClaim({ learner, absorbed = null }: { learner?: string; absorbed?: string | null }) {
  return learner ? { learner, absorbed } : undefined;
}
