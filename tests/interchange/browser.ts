import { DELETE as deleteData, GET as getData, POST as postData } from '@/app/api/data/route';
import { POST as postDrill } from '@/app/api/drill/route';
import { POST as postEvents } from '@/app/api/events/route';
import { GET as getMock } from '@/app/api/mock/[id]/route';
import { POST as postMock } from '@/app/api/mock/route';
import { GET as getProgress } from '@/app/api/progress/route';
import { POST as postSession } from '@/app/api/session/route';
import type { ExportFile } from '@/lib/interchange/export';
import type { SentImport, Stored } from '@/lib/outbox/data';
import type { ChosenDrill } from '@/lib/outbox/drills';
import type { MockResult, OpenMock } from '@/lib/outbox/mocks';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { Draft, Snapshot } from '@/lib/outbox/wire';

const here = { origin: 'http://localhost:3000', host: 'localhost:3000' };

type Handler = (request: Request) => Promise<Response>;

/** A browser with its cookies, which talks to the routes themselves. */
export class Browser {
  learner = '';
  cookie = '';

  async begin(): Promise<this> {
    await this.ask(postSession, '/api/session', 'POST');
    return this;
  }

  /** Stores what happened at a time; gives the ids. */
  async did(...all: (Draft & { at: number })[]): Promise<string[]> {
    const events = all.map(({ at, ...draft }) => ({
      ...{ v: 1, id: uuid7(at), learner: this.learner, exam: 'ai-300', at: new Date(at).toISOString() },
      ...draft,
    }));
    const body = { v: 1, sent: new Date().toISOString(), events };
    const answer = await (await this.ask(postEvents, '/api/events', 'POST', body)).json();
    for (const { status, reason } of answer.results) if (status !== 'stored') throw new Error(reason);
    return events.map(({ id }) => id);
  }

  async questions(area: string) {
    const choice = { scope: { area: [area] }, of: 'new-first', size: 20 };
    const body = { exam: 'ai-300', choice, zone: 'UTC' };
    const { items } = (await (await this.ask(postDrill, '/api/drill', 'POST', body)).json()) as ChosenDrill;
    return items;
  }

  async startMock(style: 'half' | 'diagnostic', length: number): Promise<string> {
    const id = uuid7(Date.now());
    const asked = {
      id,
      exam: 'ai-300',
      style,
      length,
      timed: style !== 'diagnostic',
      openBook: false,
      seed: null,
    };
    await this.ask(postMock, '/api/mock', 'POST', asked);
    return id;
  }

  async mock<Body extends OpenMock | MockResult>(id: string): Promise<Body> {
    const request = this.request(`/api/mock/${id}`, 'GET');
    return (await (await getMock(request, { params: Promise.resolve({ id }) })).json()) as Body;
  }

  async snapshot(): Promise<Snapshot> {
    return (await this.ask(getProgress, '/api/progress?exam=ai-300', 'GET')).json();
  }

  async stored(): Promise<Stored> {
    return (await this.ask(getData, '/api/data', 'GET')).json();
  }

  async text(as: string): Promise<string> {
    return (await this.ask(getData, `/api/data?exam=ai-300&zone=UTC&as=${as}`, 'GET')).text();
  }

  async exported(): Promise<ExportFile> {
    return JSON.parse(await this.text('json'));
  }

  /** Sends a part of a file as it is. */
  async import(part: unknown): Promise<{ status: number; body: SentImport & { error?: string } }> {
    const answer = await this.ask(postData, '/api/data', 'POST', part);
    return { status: answer.status, body: await answer.json() };
  }

  /** Imports a whole file as the page does: each mock by itself and first, then the events in hundreds. */
  async importAll(file: ExportFile): Promise<Record<string, number>> {
    const parts: unknown[] = file.mocks.map((mock) => ({ ...file, events: [], mocks: [mock] }));
    for (let at = 0; at < file.events.length; at += 100)
      parts.push({ ...file, mocks: [], events: file.events.slice(at, at + 100) });
    const became: Record<string, number> = {};
    for (const part of parts) {
      const { body } = await this.import(part);
      for (const one of [...body.mocks, ...body.events]) {
        const what = one.status === 'refused' ? one.reason : one.status;
        became[what] = (became[what] ?? 0) + 1;
      }
    }
    return became;
  }

  delete(): Promise<Response> {
    return this.ask(deleteData, '/api/data', 'DELETE');
  }

  private async ask(handler: Handler, where: string, method: string, body?: unknown): Promise<Response> {
    const answer = await handler(this.request(where, method, body));
    const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    if (cookies.length > 0) this.cookie = cookies.join('; ');
    if (answer.headers.get('content-type')?.startsWith('application/json')) {
      const said = await answer
        .clone()
        .json()
        .catch(() => null);
      this.learner = said?.learner ?? this.learner;
    }
    return answer;
  }

  private request(where: string, method: string, body?: unknown): Request {
    return new Request(`http://localhost:3000${where}`, {
      method,
      headers: { ...here, cookie: this.cookie },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}
