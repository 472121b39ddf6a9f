import { createHmac, timingSafeEqual } from 'node:crypto';
import { ensureSecret } from './secret';

/**
 * The part of an address that shows one learner's calendar to whoever has it. It can be made by this server alone,
 * and holds as long as the learner's `key` for it is the same.
 */
export function feedToken({ learner, exam, key }: { learner: string; exam: string; key: string }): string {
  return `${learner}.${signature(learner, exam, key)}`;
}

/** Whose calendar a token asks for: nothing is proved by that. */
export function learnerOfFeed(token: string): string {
  return token.slice(0, Math.max(0, token.lastIndexOf('.')));
}

/** Whether a token is the one for this learner, exam and key. */
export function isFeedToken(token: string, of: { learner: string; exam: string; key: string }): boolean {
  const [given, wanted] = [Buffer.from(token), Buffer.from(feedToken(of))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function signature(learner: string, exam: string, key: string): string {
  return createHmac('sha256', ensureSecret())
    .update(JSON.stringify(['calendar', learner, exam, key]))
    .digest('base64url');
}
