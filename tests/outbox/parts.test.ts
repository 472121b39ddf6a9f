import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { backoff } from '@/lib/outbox/backoff';
import { cut } from '@/lib/outbox/batch';
import { createLedger } from '@/lib/outbox/ledger';
import { leaseLock } from '@/lib/outbox/lock';
import { openStore } from '@/lib/outbox/store';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { Envelope } from '@/lib/outbox/wire';

const event = (unit: string): Envelope => ({
  v: 1,
  id: uuid7(Date.now()),
  learner: null,
  exam: 'ai-300',
  kind: 'rating.set',
  unit,
  at: '2026-11-20T10:00:00.000Z',
  payload: { level: 'ready' },
});

describe('uuid7', () => {
  it('has the form that the server wants, and its time', () => {
    const now = Date.UTC(2026, 10, 20, 21, 45, 53, 123);
    const id = uuid7(now);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 5000 }, () => uuid7(0))).size).toBe(5000);
  });
});

describe('cut', () => {
  it('keeps to 100 events', () => {
    expect(cut(Array.from({ length: 250 }, () => event('u'))).map((batch) => batch.length)).toEqual([
      100, 100, 50,
    ]);
  });

  it('keeps to 256 KB in UTF-8, and leaves what is too large alone', () => {
    const events = [
      ...Array.from({ length: 10 }, () => event('é'.repeat(30_000))),
      event('x'.repeat(300_000)),
    ];
    const batches = cut(events);
    expect(batches.flat()).toEqual(events);
    expect(batches.at(-1)).toHaveLength(1);
    for (const batch of batches.slice(0, -1)) {
      expect(Buffer.byteLength(JSON.stringify({ v: 1, events: batch }))).toBeLessThan(256 * 1024);
    }
  });
});

describe('backoff', () => {
  it('doubles, with chance, and never passes 30 s', () => {
    expect([1, 2, 3, 4].map((n) => backoff(n, () => 0))).toEqual([500, 1000, 2000, 4000]);
    expect([1, 2, 3, 4].map((n) => backoff(n, () => 1))).toEqual([1000, 2000, 4000, 8000]);
    for (const n of [6, 20, 5000]) expect(backoff(n, () => 1)).toBe(30_000);
  });
});

describe('leaseLock', () => {
  const database = new IDBFactory();
  const lock = (owner: string, name: string, now = () => Date.now()) =>
    leaseLock(openStore(database, name), owner, now, () => 0);

  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const visit = async () => {
      most = Math.max(most, ++inside);
      await new Promise((done) => setTimeout(done, 20));
      inside--;
    };
    await Promise.all(['a', 'b', 'c'].map((owner) => lock(owner, 'one').hold(visit)));
    expect(most).toBe(1);
  });

  it('lets one in at a time within a tab, too', async () => {
    const tab = lock('a', 'within');
    const order: string[] = [];
    const visit = (name: string) => async () => {
      order.push(`${name} in`);
      await new Promise((done) => setTimeout(done, 20));
      order.push(`${name} out`);
      if (name === 'one') throw new Error('It failed.');
    };
    const [one] = await Promise.allSettled([tab.hold(visit('one')), tab.hold(visit('two'))]);
    expect(one?.status).toBe('rejected');
    expect(order).toEqual(['one in', 'one out', 'two in', 'two out']);
  });

  it('is taken over from a page that died with it, which then knows', async () => {
    let late = 0;
    let stillDead: (() => Promise<boolean>) | undefined;
    void lock('dead', 'two').hold((still) => {
      stillDead = still;
      return new Promise<void>(() => undefined);
    });
    await new Promise((done) => setTimeout(done, 30));
    expect(await stillDead?.()).toBe(true);
    setTimeout(() => {
      late = 26_000;
    }, 150);
    const started = Date.now();
    await lock('next', 'two', () => Date.now() + late).hold(async () => {
      expect(Date.now() - started).toBeGreaterThan(140);
      expect(await stillDead?.()).toBe(false);
    });
  });

  it('is free after work that failed', async () => {
    await expect(lock('a', 'three').hold(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lock('b', 'three').hold(() => Promise.resolve('in'))).toBe('in');
  });
});

describe('createLedger', () => {
  it('does not let a slow reading bring back what was acknowledged meanwhile', async () => {
    const store = openStore(new IDBFactory(), 'slow');
    const waiting = event('u');
    await store.write({ put: [waiting] });
    let slow = 20;
    const read = async () => {
      const kept = await store.read();
      await new Promise((done) => setTimeout(done, slow));
      slow = 0;
      return kept;
    };
    const ledger = createLedger(
      { ...store, read },
      () => undefined,
      () => undefined,
    );
    const reading = ledger.reload();
    await new Promise((done) => setTimeout(done, 10));
    await ledger.change({ drop: [waiting.id] });
    await reading;
    expect(ledger.pending()).toEqual([]);
  });
});
