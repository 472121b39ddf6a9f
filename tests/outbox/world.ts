import { IDBFactory } from 'fake-indexeddb';
import { createOutbox, type Outbox, type Surroundings } from '@/lib/outbox/outbox';
import type { Level } from '@/lib/outbox/wire';
import { TestServer } from './server';

let worlds = 0;

/** One browser and its server: a cookie jar and a database that every tab of it shares. */
export class World {
  readonly server = new TestServer();
  indexedDB: IDBFactory | undefined = new IDBFactory();
  cookie = '';
  private readonly name = `test-${++worlds}`;
  private readonly tabs: { box: Outbox; target: EventTarget }[] = [];

  /** Opens a tab; `change` replaces parts of its surroundings. */
  tab(change: Partial<Surroundings> = {}): Outbox {
    const target = new EventTarget();
    const around: Surroundings = {
      fetch: (input, init) => this.fetch(String(input), init),
      indexedDB: this.indexedDB,
      locks: undefined,
      target,
      hint: () => false,
      now: () => Date.now(),
      random: () => 0,
      ...change,
    };
    const box = createOutbox(around, this.name);
    this.tabs.push({ box, target });
    return box;
  }

  /** Lets a tab hear what a browser tells a page: 'online', 'pagehide', …. */
  tell(box: Outbox, type: string): void {
    this.tabs.find((tab) => tab.box === box)?.target.dispatchEvent(new Event(type));
  }

  async end(): Promise<void> {
    for (const { box } of this.tabs) box.stop();
    await this.server.down();
  }

  /** Asks the server with this browser's cookie. */
  async fetch(path: string, init?: RequestInit): Promise<Response> {
    const headers = { ...(init?.headers as Record<string, string>), cookie: this.cookie };
    const response = await fetch(this.server.url + path, { ...init, headers });
    this.cookie = response.headers.get('set-cookie') ?? this.cookie;
    return response;
  }
}

export const unit = (name: string) => `ai-300/areas/${name}`;

/** Rates a unit of the test's exam. */
export function rate(box: Outbox, name: string, level: Level | null): Promise<string> {
  return box.record({ kind: 'rating.set', unit: unit(name), payload: { level } });
}

/** Waits until something holds, and fails with what it was instead. */
export async function until(holds: () => boolean, what = holds.toString()): Promise<void> {
  for (const end = Date.now() + 8000; Date.now() < end; ) {
    if (holds()) return;
    await new Promise((next) => setTimeout(next, 5));
  }
  throw new Error(`Still not so: ${what}`);
}

export const saved = (box: Outbox) => until(() => box.saveState().unsaved === 0, 'everything is saved');

/** Web Locks as the standard has them, as far as we use them: Node has none before 24. */
export function webLocks(): LockManager {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, work: (lock: Lock | null) => Promise<unknown>) => {
    const turn = (last.get(name) ?? Promise.resolve()).catch(() => undefined).then(() => work(null));
    last.set(name, turn);
    return turn;
  };
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager;
}
