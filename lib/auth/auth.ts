import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { anonymous } from 'better-auth/plugins/anonymous';
import { database } from '../db/live';
import { ensureSecret } from './secret';
import { signInAs } from './sign-in-as';

/** A session lasts this long after it was last used, in seconds. Browsers keep no cookie for longer. */
export const sessionSeconds = 400 * 24 * 60 * 60;
/** A session that is used is prolonged once a day. */
const renewSeconds = 24 * 60 * 60;

/** Begins the names of better-auth's cookies. */
export const cookiePrefix = 'greenboard';

type Client = Awaited<ReturnType<typeof database>>['client'];

function createAuth(client: Client, secret: string, secure: boolean) {
  return betterAuth({
    appName: 'Greenboard',
    secret,
    // Called from our own routes, at whatever address this machine has; its own endpoints are not mounted.
    baseURL: { allowedHosts: ['*'], protocol: secure ? 'https' : 'http', fallback: 'http://localhost' },
    database: prismaAdapter(client, { provider: 'sqlite' }),
    session: { expiresIn: sessionSeconds, updateAge: renewSeconds },
    user: {
      additionalFields: {
        role: { type: ['candidate', 'instructor'], required: false, defaultValue: 'candidate', input: false },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: secure,
      ipAddress: { disableIpTracking: true },
    },
    plugins: [anonymous({ disableDeleteAnonymousUser: true }), signInAs],
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Next gives each layer its own copy of this module; they share what was made through this key. */
const key = Symbol.for('greenboard.auth');
const shared = globalThis as { [key]?: Map<boolean, { client: Client; auth: Auth }> };

/**
 * better-auth for requests that come over https (`secure`, where cookies are for https alone) or over http,
 * as on this machine or in a local network. Throws a Refusal when the database or the secret cannot be used.
 */
export async function authFor(secure: boolean): Promise<Auth> {
  const { client } = await database();
  shared[key] ??= new Map();
  const made = shared[key].get(secure);
  if (made?.client === client) return made.auth;
  const auth = createAuth(client, ensureSecret(), secure);
  shared[key].set(secure, { client, auth });
  return auth;
}
