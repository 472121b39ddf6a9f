import { createHash, randomBytes } from 'node:crypto';
import { absorb } from '../db/absorb';
import { addLink, type Linked, linkedBy, takeLink } from '../db/links';
import { database } from '../db/live';
import { Refusal } from '../refusal';
import { currentLearner, type Learner, signIn } from './learner';
import { requireModeration } from './limit';

/** How long a link holds that signs in another device of a learner, in milliseconds. */
export const deviceLinkLasts = 15 * 60 * 1000;
/** How long a link holds that signs in an instructor, in milliseconds. */
export const instructorLinkLasts = 7 * 24 * 60 * 60 * 1000;

/**
 * Makes a token that signs one browser in as a learner, once, and ends an earlier one of theirs. Only its hash
 * is kept: the token stands nowhere but in the link. `lasts` is in milliseconds.
 */
export async function makeLink(learner: string, lasts: number): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(18).toString('base64url');
  const expiresAt = new Date(Date.now() + lasts);
  const { client } = await database();
  await addLink(client, { hash: hashOf(token), person: learner, expiresAt });
  return { token, expiresAt };
}

/** Whom a token would sign in; undefined when it was used, has ended or is unknown. Changes nothing. */
export async function linkedTo(token: string): Promise<Linked | undefined> {
  const { client } = await database();
  return linkedBy(client, hashOf(token));
}

/**
 * Signs the request's browser in as the learner of a token, and uses the token up. What the browser's learner
 * until then had done moves to that learner, and `absorbed` is the former's id: there is no such person any
 * more. Their other browsers follow, unless that would make them an instructor's. Throws a Refusal, and leaves
 * everything as it was, when the token does not hold (410), the browser has that learner already, or belongs
 * to an instructor (409).
 */
export async function claimLink(
  headers: Headers,
  token: string,
): Promise<Learner & { absorbed: string | null }> {
  requireModeration('one-time link', headers);
  const { client } = await database();
  const hash = hashOf(token);
  const [linked, present] = await Promise.all([linkedBy(client, hash), currentLearner(headers)]);
  if (!linked) throw gone();
  if (present) requireMovable(present, linked);
  if (!(await takeLink(client, hash))) throw gone();
  if (present) {
    await absorb(client, { from: present.id, into: linked.id, sessions: linked.role === 'candidate' });
  }
  return { ...(await signIn(headers, linked)), absorbed: present?.id ?? null };
}

function requireMovable(present: Learner, linked: Linked): void {
  if (present.id === linked.id)
    throw new Refusal(
      409,
      'This browser has this progress already, so nothing was changed. The link still holds: open it on the other device.',
    );
  if (present.role === 'instructor')
    throw new Refusal(
      409,
      'This browser is signed in as an instructor, whose progress is not given away, so nothing was changed. ' +
        'The link still holds: open it in another browser, or in a private window.',
    );
}

function gone(): Refusal {
  return new Refusal(
    410,
    'This link was used before, or its time is over, so nothing was changed. Make a new one where you made this one.',
  );
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
