import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '@/lib/outbox/wire';
import { rate, saved, unit, until, World, webLocks } from './world';

let world: World;
beforeEach(async () => {
  world = new World();
  await world.server.up();
});
afterEach(() => world.end());

const rows = () => [...world.server.rows.values()];

describe('record', () => {
  it('counts at once, before anything is written or sent', async () => {
    const box = world.tab();
    const written = rate(box, 'a', 'ready');
    expect(box.level(unit('a'))).toBe('ready');
    expect(box.history(unit('a'))).toMatchObject([{ level: 'ready', saved: false }]);
    expect(box.saveState().unsaved).toBe(1);
    await written;
    await saved(box);
    expect(rows()).toMatchObject([{ unit: unit('a'), exam: 'ai-300', learner: 'learner-1', v: 1 }]);
    expect(box.history(unit('a'))).toMatchObject([{ level: 'ready', saved: true }]);
  });

  it('keeps ratings of the same millisecond in order, also when they cross', async () => {
    const box = world.tab({ now: () => 1_800_000_000_000 });
    void rate(box, 'a', 'practice');
    void rate(box, 'a', 'review');
    await rate(box, 'a', null);
    expect(box.level(unit('a'))).toBe(null);
    await saved(box);
    expect(world.server.of('learner-1').map((row) => row.kind === 'rating.set' && row.payload.level)).toEqual(
      ['practice', 'review', null],
    );
  });

  it('lets a rating made now win over a saved one whose clock was ahead', async () => {
    const ahead = world.tab({ now: () => Date.now() + 3_600_000 });
    await rate(ahead, 'a', 'practice');
    await saved(ahead);
    const box = world.tab();
    await box.flush();
    void rate(box, 'a', 'ready');
    expect(box.level(unit('a'))).toBe('ready');
  });

  it('tells listeners, and gives the same history until it changes', async () => {
    const box = world.tab();
    let told = 0;
    box.subscribe(() => told++);
    await rate(box, 'a', 'ready');
    await saved(box);
    expect(told).toBeGreaterThan(0);
    const before = box.history(unit('a'));
    await rate(box, 'b', 'review');
    expect(box.history(unit('a'))).toBe(before);
  });
});

describe('a server that fails', () => {
  it('is sent to once when it is back, and the rating is kept through a reload meanwhile', async () => {
    await world.server.down();
    const before = world.tab();
    await rate(before, 'a', 'review');
    await before.flush();
    expect(before.saveState()).toMatchObject({ unsaved: 1, fragile: false, trouble: '' });
    before.stop();

    const after = world.tab();
    await until(() => after.level(unit('a')) === 'review');
    expect(after.saveState().unsaved).toBe(1);
    await world.server.up();
    world.tell(after, 'online');
    await saved(after);
    expect(rows()).toHaveLength(1);
    expect(after.saveState().trouble).toBe(null);
  });

  it('is tried again without being told that it is back', async () => {
    await world.server.down();
    const box = world.tab();
    await rate(box, 'a', 'review');
    await box.flush();
    await world.server.up();
    await saved(box);
    expect(rows()).toHaveLength(1);
  });

  it('has one row when its answer was lost and the event is sent again', async () => {
    const box = world.tab();
    world.server.loseAnswers = true;
    await rate(box, 'a', 'review');
    await box.flush();
    expect(rows()).toHaveLength(1);
    expect(box.saveState().unsaved).toBe(1);
    world.server.loseAnswers = false;
    await box.flush();
    expect(box.saveState().unsaved).toBe(0);
    expect(rows()).toHaveLength(1);
    expect(world.server.batches.length).toBeGreaterThan(1);
    expect(box.history(unit('a'))).toHaveLength(1);
  });

  it.each([
    ['a login page in its place', { status: 200, body: '<html>Please pay</html>' }],
    ['an answer without results', { status: 200, body: { results: [] } }],
    ['nonsense for results', { status: 200, body: { results: [null, 7] } }],
    ['a foreign origin', { status: 403, body: { error: 'This came from another site.' } }],
    ['an error of its own', { status: 500, body: { error: 'The database is locked.' } }],
  ])('loses nothing to %s', async (_, answer) => {
    const box = world.tab();
    await rate(box, 'z', 'ready');
    await saved(box);
    world.server.instead = (path) => (path === '/api/events' ? answer : undefined);
    await rate(box, 'a', 'ready');
    await box.flush();
    const { error = '' } = typeof answer.body === 'object' && 'error' in answer.body ? answer.body : {};
    expect(box.saveState()).toMatchObject({ unsaved: 1, trouble: error, refused: [] });
    world.server.instead = () => undefined;
    await box.flush();
    expect(box.saveState().unsaved).toBe(0);
  });
});

describe('events that the server will not take', () => {
  it('leave the outbox with their reason, through a reload, until dismissed', async () => {
    world.server.refuse = (event) => (event.unit === unit('gone') ? 'There is no such unit.' : undefined);
    const box = world.tab();
    await Promise.all([rate(box, 'gone', 'ready'), rate(box, 'a', 'ready')]);
    await saved(box);
    expect(box.level(unit('gone'))).toBe(null);
    expect(box.level(unit('a'))).toBe('ready');
    box.stop();
    const after = world.tab();
    await until(() => after.saveState().refused.length === 1);
    expect(after.saveState().refused[0]).toMatchObject({
      reason: 'There is no such unit.',
      event: { unit: unit('gone') },
    });
    await after.dismissRefused();
    expect(after.saveState().refused).toEqual([]);
  });

  const sentIn = (limit: number, status: number) => {
    world.server.instead = (path, events: Envelope[]) =>
      path === '/api/events' && events.length > limit ? { status, body: { error: 'Too large.' } } : undefined;
  };

  it('are sent in halves when a batch is too large, in order', async () => {
    sentIn(3, 413);
    const box = world.tab();
    await Promise.all(Array.from({ length: 17 }, (_, n) => rate(box, 'a', n % 2 ? 'ready' : 'review')));
    await saved(box);
    expect(rows()).toHaveLength(17);
    const sent = world.server.batches.flat().map(({ at }) => at);
    expect(sent).toEqual([...sent].sort());
    expect(box.saveState().refused).toEqual([]);
  });

  it.each([400, 413])(
    'do not block the others when one makes the whole request fail with %i',
    async (status) => {
      world.server.instead = (path, events) =>
        path === '/api/events' && events.some((event) => event.unit === unit('bad'))
          ? { status, body: { error: 'The request cannot be read.' } }
          : undefined;
      const box = world.tab();
      const names = ['bad', 'a', 'b', 'c', 'd', 'e', 'f'];
      await Promise.all(names.map((name) => rate(box, name, 'ready')));
      await saved(box);
      expect(new Set(rows().map((row) => row.unit))).toEqual(new Set(names.slice(1).map(unit)));
      expect(box.saveState().refused).toMatchObject([{ reason: 'The request cannot be read.' }]);
    },
  );

  it('are kept when every request fails with 400: the page may be older than the server', async () => {
    sentIn(0, 400);
    const box = world.tab();
    await Promise.all([rate(box, 'a', 'ready'), rate(box, 'b', 'ready')]);
    await box.flush();
    expect(box.saveState()).toMatchObject({ unsaved: 2, refused: [], trouble: 'Too large.' });
  });
});

describe('the first write', () => {
  it('is the first request: looking asks for nothing', async () => {
    const box = world.tab();
    box.show('ai-300');
    await box.flush();
    expect(world.server.asked).toEqual([]);
    await rate(box, 'a', 'ready');
    await saved(box);
    expect(world.server.asked.slice(0, 2)).toEqual(['POST /api/session', 'POST /api/events']);
  });

  it.each(['a lease in IndexedDB', 'Web Locks'])(
    'of two tabs at once makes one learner, with %s',
    async (kind) => {
      const locks = kind === 'Web Locks' ? webLocks() : undefined;
      const tabs = [world.tab({ locks }), world.tab({ locks })] as const;
      await Promise.all([rate(tabs[0], 'a', 'ready'), rate(tabs[1], 'b', 'review')]);
      await Promise.all(tabs.map(saved));
      expect(world.server.sessions.size).toBe(1);
      expect(rows().map((row) => row.learner)).toEqual(['learner-1', 'learner-1']);
      await until(() => tabs[0].level(unit('b')) === 'review' && tabs[1].level(unit('a')) === 'ready');
    },
  );
});

describe('a session that is lost', () => {
  async function loseCookie() {
    const box = world.tab();
    await rate(box, 'a', 'ready');
    await saved(box);
    await world.server.down();
    await rate(box, 'b', 'review');
    await box.flush();
    world.cookie = '';
    await world.server.up();
    await box.flush();
    return box;
  }

  it('gives what was not sent to the new learner, and says that there is one', async () => {
    const box = await loseCookie();
    expect(box.saveState()).toMatchObject({ unsaved: 0, refused: [], former: { events: 1 } });
    expect(world.server.of('learner-2').map((row) => row.unit)).toEqual([unit('b')]);
    expect(box.level(unit('a'))).toBe(null);
    box.stop();
    const after = world.tab();
    await until(() => after.saveState().former?.events === 1);
    await after.settleFormer(false);
    expect(after.saveState().former).toBe(null);
  });

  it('lets the learner add what this device kept of before, once', async () => {
    const box = await loseCookie();
    await box.settleFormer(true);
    await saved(box);
    expect(world.server.of('learner-2').map((row) => row.unit)).toEqual([unit('a'), unit('b')]);
    expect(box.level(unit('a'))).toBe('ready');
    expect(box.saveState().former).toBe(null);
  });

  it('is noticed when the cookie is another learner’s, and nothing counts as refused', async () => {
    const box = world.tab();
    await rate(box, 'a', 'ready');
    await saved(box);
    world.server.sessions.set('other', 'learner-other');
    world.cookie = 's=other';
    await rate(box, 'b', 'review');
    await box.flush();
    expect(box.saveState()).toMatchObject({ unsaved: 0, refused: [], former: { events: 1 } });
    expect(world.server.of('learner-other').map((row) => row.unit)).toEqual([unit('b')]);
  });
});

describe('the snapshot', () => {
  it('is shown after a reload without the server', async () => {
    const before = world.tab();
    await rate(before, 'a', 'ready');
    await saved(before);
    before.stop();
    await world.server.down();
    const after = world.tab();
    await until(() => after.level(unit('a')) === 'ready');
    expect(after.history(unit('a'))).toMatchObject([{ saved: true }]);
  });

  it('brings what another device rated, under what waits here', async () => {
    const box = world.tab();
    await rate(box, 'a', 'practice');
    await saved(box);
    const phone = world.tab({ indexedDB: new IDBFactory(), hint: () => true });
    phone.show('ai-300');
    await until(() => phone.level(unit('a')) === 'practice');
    await world.server.down();
    await rate(phone, 'a', 'review');
    expect(phone.history(unit('a'))).toMatchObject([
      { level: 'practice', saved: true },
      { level: 'review', saved: false },
    ]);
  });
});

describe('a page', () => {
  it('sees what another tab does, before it is sent', async () => {
    await world.server.down();
    const [one, two] = [world.tab(), world.tab()];
    await Promise.all([one.flush(), two.flush()]);
    await rate(one, 'a', 'ready');
    await until(() => two.level(unit('a')) === 'ready');
    expect(two.saveState().unsaved).toBe(1);
  });

  it('sends what waits when it goes away, and the next one finds it a duplicate', async () => {
    const box = world.tab();
    await rate(box, 'z', 'ready');
    await saved(box);
    world.server.instead = () => 'hang up';
    await rate(box, 'a', 'ready');
    await box.flush();
    world.server.instead = () => undefined;
    world.tell(box, 'pagehide');
    box.stop();
    await until(() => rows().length === 2);
    const next = world.tab();
    await until(() => world.server.batches.length === 3);
    await saved(next);
    expect(rows()).toHaveLength(2);
  });

  it('sends at once what is recorded while the page goes, after its last try', async () => {
    const first = world.tab();
    await rate(first, 'a', 'ready');
    await saved(first);
    const sent: unknown[] = [];
    const box = world.tab({
      fetch: (...request) => {
        sent.push(request[1]?.keepalive);
        return new Promise(() => undefined);
      },
    });
    await until(() => box.level(unit('a')) === 'ready');
    world.tell(box, 'pagehide');
    expect(sent).not.toContain(true);
    void rate(box, 'a', 'review');
    expect(sent).toContain(true);
    world.tell(box, 'pageshow');
    void rate(box, 'a', 'practice');
    expect(sent.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ['no IndexedDB', undefined],
    [
      'an IndexedDB that refuses',
      {
        open: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    ],
  ])('works with %s, and says that it keeps nothing', async (_, broken) => {
    world.indexedDB = broken as unknown as IDBFactory | undefined;
    await world.server.down();
    const box = world.tab();
    await rate(box, 'a', 'ready');
    expect(box.level(unit('a'))).toBe('ready');
    await box.flush();
    expect(box.saveState()).toMatchObject({ unsaved: 1, fragile: true });
    await world.server.up();
    await box.flush();
    expect(box.saveState()).toMatchObject({ unsaved: 0, fragile: false });
    expect(rows()).toHaveLength(1);
    expect(box.history(unit('a'))).toMatchObject([{ level: 'ready', saved: true }]);
  });
});
