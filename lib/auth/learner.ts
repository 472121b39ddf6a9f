import { Refusal } from '../refusal';
import { authFor, sessionSeconds } from './auth';

/** Who asks. `cookies` are Set-Cookie headers that the answer must carry: they prolong the session. */
export interface Learner {
  id: string;
  role: 'candidate' | 'instructor';
  cookies: string[];
}

/** Readable by scripts: says that a session exists, so that a visitor who only looks asks for nothing. */
const hint = 'gb';

/** Takes the hint away from a browser whose session is gone. */
export const forgetSession = `${hint}=; Path=/; Max-Age=0; SameSite=Lax`;

/** The learner whose session cookie the request carries; undefined when there is none that holds. */
export async function currentLearner(headers: Headers): Promise<Learner | undefined> {
  const secure = isSecure(headers);
  const auth = await authFor(secure);
  const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
  if (!response) return undefined;
  return { id: response.user.id, role: roleOf(response.user.role), cookies: withHint(answered, secure) };
}

/** Like `currentLearner`, but throws a Refusal (401) when there is no session. */
export async function requireLearner(headers: Headers): Promise<Learner> {
  const learner = await currentLearner(headers);
  if (learner) return learner;
  throw new Refusal(
    401,
    'This browser has no session yet, so nothing was read or stored. Begin one and send it again.',
  );
}

/**
 * The learner of the request's session, or, when it has none, a new anonymous one.
 * Two requests without a cookie make two people: the browser sends one at a time.
 */
export async function startSession(headers: Headers): Promise<Learner> {
  const present = await currentLearner(headers);
  if (present) return present;
  const secure = isSecure(headers);
  const auth = await authFor(secure);
  const { response, headers: answered } = await auth.api.signInAnonymous({ headers, returnHeaders: true });
  return { id: response.user.id, role: 'candidate', cookies: withHint(answered, secure) };
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

/** Next, or a proxy before it, says here how the browser reached us. */
function isSecure(headers: Headers): boolean {
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}
