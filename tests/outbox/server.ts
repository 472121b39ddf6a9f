import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Envelope, noStanding, type Result } from '@/lib/outbox/wire';
import { parseEvent } from '@/lib/progress/event';
import { lastsFrom, ratingsFrom } from '@/lib/progress/snapshot';

type Answer = { status: number; body: unknown; cookie?: string } | 'hang up';

/** A server that speaks the wire format of the one door, and can be made to fail in every way that counts. */
export class TestServer {
  readonly rows = new Map<string, Envelope>();
  readonly batches: Envelope[][] = [];
  readonly asked: string[] = [];
  /** Learner by session cookie. */
  readonly sessions = new Map<string, string>();
  /** Answers in place of the true one; undefined lets that happen. */
  instead: (path: string, events: Envelope[]) => Answer | undefined = () => undefined;
  refuse: (event: Envelope) => string | undefined = () => undefined;
  /** Breaks the connection after storing, so that the answer is lost. */
  loseAnswers = false;
  private server: Server | undefined;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts, on the same port as before if there was one. */
  async up(): Promise<void> {
    const server = createServer((request, response) => void this.serve(request, response));
    this.server = server;
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done));
    this.port = (server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  }

  /** Rows of a learner, in the order in which they hold. */
  of(learner: string): Envelope[] {
    return [...this.rows.values()]
      .filter((row) => row.learner === learner)
      .sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const path = request.url ?? '';
    this.asked.push(`${request.method} ${path}`);
    const body = text ? JSON.parse(text) : {};
    const answer = this.instead(path, body.events ?? []) ?? (await this.answer(path, request, body));
    if (answer === 'hang up') return void request.socket.destroy();
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      ...(answer.cookie && { 'set-cookie': answer.cookie }),
    });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  }

  private async answer(
    path: string,
    request: IncomingMessage,
    body: { events: Envelope[] },
  ): Promise<Answer> {
    const cookie = /s=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const learner = this.sessions.get(cookie);
    if (path === '/api/session') {
      if (learner) return { status: 200, body: { learner } };
      const made = `learner-${this.sessions.size + 1}`;
      this.sessions.set(`c${this.sessions.size + 1}`, made);
      const fresh = `c${this.sessions.size}`;
      // Slow enough that two tabs without a lock would both be here at once.
      await new Promise((done) => setTimeout(done, 60));
      return { status: 200, body: { learner: made }, cookie: `s=${fresh}` };
    }
    if (!learner) return { status: 401, body: { error: 'There is no session.' } };
    if (path.startsWith('/api/progress')) return { status: 200, body: this.snapshot(learner) };
    this.batches.push(body.events);
    const results = body.events.map((event) => this.store(event, learner));
    return this.loseAnswers ? 'hang up' : { status: 200, body: { results } };
  }

  private snapshot(learner: string) {
    // What the true server sends: the two functions that make it from rows.
    const rows = this.of(learner).map(({ id, kind, unit, at, payload }) => ({
      id,
      kind,
      unit,
      at: new Date(at),
      payload: JSON.stringify(payload),
    }));
    const asStored = (unit: string) => unit;
    const ratings = ratingsFrom(
      rows.filter(({ kind }) => kind === 'rating.set'),
      asStored,
    );
    return { learner, exam: 'ai-300', ratings, last: lastsFrom(rows, asStored), standing: noStanding };
  }

  private store(event: Envelope, learner: string): Result {
    // The form of an event is judged by the true door.
    const parsed = parseEvent(event);
    let reason = 'problem' in parsed ? parsed.problem : this.refuse(event);
    if (event.learner !== learner) reason = 'It belongs to another learner than this session.';
    if (reason) return { id: event.id, status: 'refused', reason };
    const key = `${learner} ${event.id}`;
    if (this.rows.has(key)) return { id: event.id, status: 'duplicate' };
    this.rows.set(key, event);
    return { id: event.id, status: 'stored' };
  }
}
