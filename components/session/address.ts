import { type Choice, choiceFrom, mostChosen, type Scope, scopeSearch } from '@/lib/items/choice';

/** Seconds for each question that are offered; 0 for no clock. */
export const offeredSeconds = [0, 30, 60, 90] as const;
export type Seconds = (typeof offeredSeconds)[number];

/** What a session is of: a set, a choice, or the weakest areas of who begins it, before they are known. */
export type Subject =
  | { is: 'set'; set: string }
  | { is: 'choice'; scope: Scope; size: number }
  | { is: 'weakest'; size: number };

/** A review session as its address has it: whoever opens the same address gets the same questions. */
export interface Asked {
  subject: Subject;
  /** null where the address has none yet. */
  seed: string | null;
  seconds: Seconds;
  /** Whether one person answers alone; a group says its answers aloud. */
  alone: boolean;
  /** Whether the answers of one person count as evidence. A group's never do. */
  counts: boolean;
  /** How many people there are, to count hands; null where nobody counts. */
  people: number | null;
}

export const usualSize = 10;
export const mostPeople = 999;

/** Reads a session out of an address; null where it asks for nothing, and something is to be chosen first. */
export function askedFrom(search: URLSearchParams): Asked | null {
  const { scope, size } = choiceFrom(search);
  const set = search.get('set');
  const isWeakest = search.get('of') === 'weakest';
  const names = ['size', 'seed'].some((name) => search.get(name));
  if (!set && !isWeakest && Object.keys(scope).length === 0 && !names) return null;
  const many = Math.min(size ?? usualSize, mostChosen);
  const subject: Subject = set
    ? { is: 'set', set }
    : isWeakest
      ? { is: 'weakest', size: many }
      : { is: 'choice', scope, size: many };
  const alone = search.get('who') === 'one';
  const people = Number(search.get('people'));
  return {
    subject,
    seed: search.get('seed')?.slice(0, 60) || null,
    seconds: offeredSeconds.find((one) => String(one) === search.get('timer')) ?? 0,
    alone,
    counts: alone && search.get('counts') === '1',
    people: !alone && Number.isInteger(people) && people > 0 && people <= mostPeople ? people : null,
  };
}

/** The part of an address that `askedFrom` reads a session from. */
export function sessionSearch({ subject, seed, seconds, alone, counts, people }: Asked): URLSearchParams {
  const search = subject.is === 'choice' ? scopeSearch(subject.scope) : new URLSearchParams();
  if (subject.is === 'set') search.set('set', subject.set);
  else search.set('size', String(subject.size));
  if (subject.is === 'weakest') search.set('of', 'weakest');
  if (seconds > 0) search.set('timer', String(seconds));
  if (alone) search.set('who', 'one');
  if (counts) search.set('counts', '1');
  if (people !== null) search.set('people', String(people));
  if (seed !== null) search.set('seed', seed);
  return search;
}

/** The address to pass on: what others get is a group's session, whoever made it. */
export function sharedSearch(asked: Asked): URLSearchParams {
  return sessionSearch({ ...asked, alone: false, counts: false, people: null });
}

/** What the server is asked for, as `Choice` has it. */
export function choiceOf({ scope, size }: Extract<Subject, { is: 'choice' }>): Choice {
  return { scope, of: 'new-first', size };
}

/** A seed that nobody had before, short enough to be read out. */
export function newSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}
