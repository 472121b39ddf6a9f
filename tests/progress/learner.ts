import { expect } from 'vitest';
import { POST as postEvents } from '@/app/api/events/route';
import { POST as postSession } from '@/app/api/session/route';
import type { Source } from '@/lib/items/item';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { Draft, GivenAnswer } from '@/lib/outbox/wire';

const here = { origin: 'http://localhost:3000', host: 'localhost:3000' };

type Route = (request: Request) => Promise<Response>;
/** Somebody with a session. */
export type Learner = Awaited<ReturnType<typeof begin>>;
/** What was done, and when. */
export type Happened = Draft & { at: number; id?: string };

export async function begin() {
  const response = await postSession(
    new Request('http://localhost:3000/api/session', { method: 'POST', headers: here }),
  );
  const { learner } = (await response.json()) as { learner: string };
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return { learner, cookie };
}

/** Asks a route, as the learner's browser would. */
export async function get<T>(
  route: Route,
  { cookie }: Pick<Learner, 'cookie'>,
  search = '',
  exam = 'ai-300',
) {
  const url = `http://localhost:3000/api?exam=${exam}${search}`;
  const response = await route(new Request(url, { headers: { cookie } }));
  return { status: response.status, body: (await response.json()) as T };
}

/** Stores what happened when it happened; all of it is taken. */
export async function store({ learner, cookie }: Learner, ...all: Happened[]) {
  const events = all.map(({ at, id = uuid7(at), ...draft }) => {
    return { v: 1, id, learner, exam: 'ai-300', at: new Date(at).toISOString(), ...draft };
  });
  const body = JSON.stringify({ v: 1, sent: new Date().toISOString(), events });
  const request = new Request('http://localhost:3000/api/events', {
    method: 'POST',
    headers: { ...here, cookie },
    body,
  });
  const { results } = (await (await postEvents(request)).json()) as { results: { status: string }[] };
  expect(results.map(({ status }) => status)).toEqual(all.map(() => 'stored'));
}

/** An answer to a question of one choice. */
export function answer(
  source: Source | undefined,
  at: number,
  given: Partial<GivenAnswer> & { right: boolean },
): Happened {
  if (!source) throw new Error('The content has too few questions for this.');
  const { right, ...rest } = given;
  const seed = `${at}`;
  const { ask, key } = source.make(seed);
  const wanted = key.form === 'single' ? key.right : [];
  const wrong = ask.form === 'single' ? ask.options.filter(({ id }) => !wanted.includes(id)) : [];
  const payload = {
    item: source.id,
    hash: source.hash,
    seed,
    response: right ? wanted : wrong.slice(0, 1).map(({ id }) => id),
    certainty: 'sure' as const,
    ms: 1000,
    where: 'drill' as const,
    run: null,
    ...rest,
  };
  return { kind: 'answer.given', unit: source.unit, at, payload };
}
