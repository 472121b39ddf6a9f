import { Refusal } from '../refusal';

/** How often something may be done from one address: so many times at once, and once more every so many seconds. */
interface Rule {
  atOnce: number;
  seconds: number;
}

const rules = {
  /** A class behind one address starts in the same minute; a script that fills the database does not stop. */
  'new learner': { atOnce: 1000, seconds: 5 },
  'one-time link': { atOnce: 60, seconds: 5 },
  /** Writing a file of all that there is takes up to a second of the server's. */
  export: { atOnce: 60, seconds: 10 },
  /** A part of a file, which has up to a hundred entries: a class brings its past along. */
  import: { atOnce: 5000, seconds: 1 },
  deletion: { atOnce: 60, seconds: 10 },
} satisfies Record<string, Rule>;

/** Addresses that are kept before those that have rested are forgotten. */
const most = 10_000;

/**
 * Makes a limit in memory; a restart forgets it. The function says whether one more is allowed for a key at a
 * time in milliseconds, and counts it if so.
 */
export function createLimit({ atOnce, seconds }: Rule): (key: string, now: number) => boolean {
  /** When each key will have all its times back. */
  const rested = new Map<string, number>();
  return (key, now) => {
    const next = Math.max(rested.get(key) ?? 0, now) + seconds * 1000;
    if (next - now > atOnce * seconds * 1000) return false;
    if (rested.size >= most) for (const [old, at] of rested) if (at <= now) rested.delete(old);
    rested.set(key, next);
    return true;
  };
}

/** Next gives each layer its own copy of this module; they share the counts through this key. */
const key = Symbol.for('greenboard.limits');
const shared = globalThis as { [key]?: Map<string, ReturnType<typeof createLimit>> };

/**
 * Throws a Refusal (429) when the address that asks has done something too often. Who talks to the server
 * without a proxy can name any address: this keeps off mistakes and simple scripts, not an attack.
 */
export function requireModeration(what: keyof typeof rules, headers: Headers): void {
  shared[key] ??= new Map(Object.entries(rules).map(([name, rule]) => [name, createLimit(rule)]));
  // Next writes the address of the connection here; a proxy adds the one that it saw at the end.
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  if (shared[key].get(what)?.(address, Date.now())) return;
  throw new Refusal(429, 'This was asked for too often, so nothing was changed. Try again in a minute.');
}
