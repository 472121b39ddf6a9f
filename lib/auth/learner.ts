import { getSessionCookie } from 'better-auth/cookies';
import { READ_COOKIE } from '../read-lately';
import { Refusal } from '../refusal';
import { authFor, cookiePrefix, sessionSeconds } from './auth';
import { requireModeration } from './limit';
import { isSecure } from './origin';

/** Who asks. `cookies` are Set-Cookie headers that the answer must carry: they prolong the session. */
export interface Learner {
  id: string;
  role: 'candidate' | 'instructor';
  cookies: string[];
}

/** Readable by scripts: says that a session exists, so that a visitor who only looks asks for nothing. */
const hint = 'gb';

/** Takes the hint away from a browser whose session is gone. */
const forgetSession = `${hint}=; Path=/; Max-Age=0; SameSite=Lax`;

/** The request has no session that holds (401). `cookies` are Set-Cookie headers for the answer. */
export class NoSession extends Refusal {
  readonly cookies: string[];

  constructor(headers: Headers) {
    super(
      401,
      'This browser has no session yet, so nothing was read or stored. Begin one and send it again.',
    );
    // Where no cookie was sent, another tab may have just begun a session: its hint is to stay.
    this.cookies = getSessionCookie(headers, { cookiePrefix }) ? [forgetSession] : [];
  }
}

/** The learner whose session cookie the request carries; undefined when there is none that holds. */
export async function currentLearner(headers: Headers): Promise<Learner | undefined> {
  const secure = isSecure(headers);
  const auth = await authFor(secure);
  const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
  if (!response) return undefined;
  return { id: response.user.id, role: roleOf(response.user.role), cookies: withHint(answered, secure) };
}

/** Like `currentLearner`, but throws NoSession when there is none. */
export async function requireLearner(headers: Headers): Promise<Learner> {
  const learner = await currentLearner(headers);
  if (learner) return learner;
  throw new NoSession(headers);
}

/** Like `currentLearner`, but throws a Refusal (403) unless it is an instructor. */
export async function requireInstructor(headers: Headers): Promise<Learner> {
  const learner = await currentLearner(headers);
  if (learner?.role === 'instructor') return learner;
  throw new Refusal(
    403,
    'This is for instructors, so it is not shown. Who runs Greenboard makes a link that signs you in: npm run instructor -- NAME',
  );
}

/**
 * The learner of the request's session, or, when it has none, a new anonymous one.
 * Two requests without a cookie make two people: the browser sends one at a time.
 */
export async function startSession(headers: Headers): Promise<Learner> {
  const present = await currentLearner(headers);
  if (present) return present;
  requireModeration('new learner', headers);
  const secure = isSecure(headers);
  const auth = await authFor(secure);
  const { response, headers: answered } = await auth.api.signInAnonymous({ headers, returnHeaders: true });
  return { id: response.user.id, role: 'candidate', cookies: withHint(answered, secure) };
}

/** Signs the browser in as a learner, in place of whom it was before. The caller has made sure that it may. */
export async function signIn(headers: Headers, { id, role }: { id: string; role: string }): Promise<Learner> {
  const secure = isSecure(headers);
  const auth = await authFor(secure);
  const { headers: answered } = await auth.api.signInAs({ body: { user: id }, headers, returnHeaders: true });
  return { id, role: roleOf(role), cookies: withHint(answered, secure) };
}

/** Takes the session away: gives the cookies that make the browser forget it, and which pages were read in it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const auth = await authFor(isSecure(headers));
  const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true });
  return [...answered.getSetCookie(), forgetSession, `${READ_COOKIE}=; Path=/; Max-Age=0; SameSite=Lax`];
}

/** Ends the learner's sessions in all other browsers. */
export async function signOutElsewhere(headers: Headers): Promise<void> {
  const auth = await authFor(isSecure(headers));
  await auth.api.revokeOtherSessions({ headers });
}

function roleOf(role: string | null | undefined): Learner['role'] {
  return role === 'instructor' ? 'instructor' : 'candidate';
}

/** A new or prolonged session cookie gets the hint beside it. */
function withHint(answered: Headers, secure: boolean): string[] {
  const cookies = answered.getSetCookie();
  if (cookies.length === 0) return [];
  return [
    ...cookies,
    `${hint}=1; Path=/; Max-Age=${sessionSeconds}; SameSite=Lax${secure ? '; Secure' : ''}`,
  ];
}
