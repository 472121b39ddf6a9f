import type { Response } from '../items/item';
import type { Revealed, Shown } from '../items/shown';
import type { Style } from '../mock/lengths';
import type { ItemResult, Score, Share } from '../mock/score';
import type { Phase } from '../mock/timing';
import type { Scaled, Verdict } from '../readiness/scaled';
import { ask, post, type Reply } from './ask';
import { adopt } from './deliver';
import type { Outbox } from './outbox';

/** What a mock is to be like. */
export interface AskedMock {
  /** UUIDv7, made here: starting twice with it is starting once. */
  id: string;
  exam: string;
  style: Style;
  length: number;
  timed: boolean;
  openBook: boolean;
  /** Who starts with the same seed gets the same form; null for one of one's own. */
  seed: string | null;
}

/** What holds of a mock from its start. Times are ISO times by the server's clock. */
export interface MockHead {
  id: string;
  exam: string;
  style: Style;
  title: string;
  /** How many questions it has. */
  length: number;
  startedAt: string;
  /** null where it has no clock. */
  endsAt: string | null;
  extraTime: number;
  openBook: boolean;
  /** The seed that a class shares; null where it was drawn. */
  seed: string | null;
}

/** A part of a mock: a case study, which cannot be entered again, or questions to go about in. */
export interface SentSection {
  /** Title of the case study; null where there is none. */
  case: string | null;
  /** Names of its questions. */
  questions: string[];
}

/** How a question stands while the mock runs. */
export interface Answered {
  response: Response | null;
  flagged: boolean;
}

/** A mock before its result. Its questions have no key, no reason, and names that tell nothing. */
export interface OpenMock extends MockHead {
  phase: Exclude<Phase, 'ended'>;
  /** The server's clock when it answered. */
  now: string;
  sections: SentSection[];
  questions: Shown[];
  /** Places of the sections that were left for good. */
  closed: number[];
  /** By the name of the question. */
  answered: Record<string, Answered>;
}

/** A result in short, as the history lists it. */
export interface ResultHead extends MockHead {
  phase: 'ended';
  endedAt: string;
  /** Whether the candidate ended it; otherwise its time did. */
  submitted: boolean;
  points: number;
  of: number;
  /** null for a diagnostic, which does not follow the shares of the exam. */
  scaled: Scaled | null;
  verdict: Verdict | null;
  /** How many of its questions drills ask too, and how many the candidate had met before. */
  drilled: number;
  met: number;
}

/** A domain or objective of a result. */
export interface SentShare extends Share {
  title: string;
  href: string;
  /** Official share of the exam in percent, of a domain. */
  weight: [number, number] | null;
}

export interface ResultQuestion {
  /** Its number in the mock, from 1. */
  number: number;
  shown: Shown;
  revealed: Revealed;
  result: ItemResult;
  drilled: boolean;
}

/** A mock that is over, with everything. */
export interface MockResult extends ResultHead {
  domains: SentShare[];
  objectives: SentShare[];
  changes: Score['changes'];
  /** Milliseconds that the app's pages were looked up in; null without open book. */
  looked: number | null;
  cut: { low: number; mode: number; high: number };
  pass: number;
  questions: ResultQuestion[];
}

/** A mock that is not over, as the history lists it. */
export type OpenHead = MockHead & { phase: OpenMock['phase']; answered: number };

/** All mocks of a learner in an exam, the latest first. */
export interface MockHistory {
  open: OpenHead[];
  ended: ResultHead[];
}

/** Has a mock made. What waits is sent first, so that no other request begins a session meanwhile. */
export function startMock(
  outbox: Outbox,
  send: typeof fetch,
  asked: AskedMock,
): Promise<Reply<{ id: string }>> {
  return outbox.alone(async (desk) => {
    const reply = await ask(send, '/api/mock', post(asked), (body: { id?: string; learner?: string }) =>
      body.id && body.learner ? { id: body.id, learner: body.learner } : undefined,
    );
    if (reply.ok) await adopt(desk, reply.value.learner);
    return reply;
  });
}

/** Fetches a mock as it stands. */
export function fetchMock(send: typeof fetch, id: string): Promise<Reply<OpenMock | MockResult>> {
  return ask(
    send,
    `/api/mock/${encodeURIComponent(id)}`,
    { cache: 'no-store' },
    (body: OpenMock | MockResult) => (Array.isArray(body.questions) ? body : undefined),
  );
}
