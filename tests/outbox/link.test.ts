import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimLink, makeLink } from '@/lib/outbox/link';
import type { Outbox } from '@/lib/outbox/outbox';
import { rate, saved, unit, until, World } from './world';

let world: World;
beforeEach(async () => {
  world = new World();
  await world.server.up();
});
afterEach(() => world.end());

const send: typeof fetch = (input, init) => world.fetch(String(input), init);
const rated = (learner: string) => world.server.of(learner).map((row) => row.unit);

/** Lets the server answer a claim as ours does: what the browser's learner did moves, and the session with it. */
function acceptClaims(into: string) {
  world.server.sessions.set('target', into);
  world.server.instead = (path) => {
    if (path !== '/api/link/claim') return undefined;
    const before = world.server.sessions.get(world.cookie.replace('s=', '')) ?? null;
    for (const row of [...world.server.rows.values()])
      if (row.learner === before) world.server.rows.set(`${into} ${row.id}`, { ...row, learner: into });
    for (const [key, row] of world.server.rows) if (row.learner === before) world.server.rows.delete(key);
    for (const [cookie, learner] of world.server.sessions)
      if (learner === before) world.server.sessions.set(cookie, into);
    return { status: 200, body: { learner: into, absorbed: before }, cookie: 's=target' };
  };
}

/** A tab that has rated something on the server, and something that the server has not taken yet. */
async function withUnsent(): Promise<Outbox> {
  const box = world.tab();
  await rate(box, 'a', 'ready');
  await saved(box);
  await world.server.down();
  await rate(box, 'b', 'review');
  await box.flush();
  expect(box.saveState().unsaved).toBe(1);
  await world.server.up();
  return box;
}

describe('claiming a link', () => {
  it('sends what waits first, so that it moves along, and offers nothing of it again', async () => {
    const box = await withUnsent();
    acceptClaims('ada');
    expect(await claimLink(box, send, 'token')).toEqual({ ok: true });
    expect(rated('ada')).toEqual([unit('a'), unit('b')]);
    const asked = world.server.asked.slice(-3);
    expect(asked.indexOf('POST /api/events')).toBeLessThan(asked.indexOf('POST /api/link/claim'));
    expect(box.saveState()).toMatchObject({ unsaved: 0, former: null });
    box.show('ai-300');
    await until(() => box.level(unit('a')) === 'ready' && box.level(unit('b')) === 'review');
    await rate(box, 'c', 'practice');
    await saved(box);
    expect(rated('ada')).toContain(unit('c'));
  });

  it('waits, and says so, while something cannot be sent', async () => {
    const box = await withUnsent();
    acceptClaims('ada');
    const accept = world.server.instead;
    world.server.instead = (path, events) => (path === '/api/events' ? 'hang up' : accept(path, events));
    expect(await claimLink(box, send, 'token')).toMatchObject({ ok: false, unsent: 1 });
    expect(world.server.asked).not.toContain('POST /api/link/claim');
    expect(box.saveState().unsaved).toBe(1);
  });

  it('leaves everything as it was when the server refuses', async () => {
    const box = await withUnsent();
    const body = { error: 'This link was used before.' };
    world.server.instead = (path) => (path === '/api/link/claim' ? { status: 410, body } : undefined);
    expect(await claimLink(box, send, 'token')).toEqual({ ok: false, status: 410, ...body, unsent: 0 });
    await rate(box, 'c', 'practice');
    await saved(box);
    expect(rated('learner-1')).toHaveLength(3);
  });

  it('tells the other tabs, which go on for the new learner', async () => {
    const [one, two] = [world.tab(), world.tab()];
    await rate(one, 'a', 'ready');
    await saved(one);
    acceptClaims('ada');
    await claimLink(one, send, 'token');
    await rate(two, 'b', 'review');
    await saved(two);
    expect(rated('ada')).toEqual([unit('a'), unit('b')]);
    expect(two.saveState()).toMatchObject({ former: null, refused: [] });
  });

  it('still offers what a learner did whom the server could not move', async () => {
    const box = world.tab();
    await rate(box, 'a', 'ready');
    await saved(box);
    world.cookie = '';
    acceptClaims('ada');
    await claimLink(box, send, 'token');
    expect(box.saveState().former).toEqual({ events: 1 });
  });

  it('on one device of a learner needs no word on their other one', async () => {
    const phone = world.tab({ indexedDB: new IDBFactory(), hint: () => true });
    await rate(phone, 'a', 'ready');
    await saved(phone);
    // The laptop of the same learner claims; the phone's own cookie now leads to the other learner.
    acceptClaims('ada');
    const laptop = world.tab({ indexedDB: new IDBFactory(), hint: () => true });
    await claimLink(laptop, send, 'token');
    phone.show('ai-300');
    await rate(phone, 'b', 'review');
    await until(() => phone.level(unit('b')) === 'review' && phone.saveState().unsaved === 0);
    await until(() => phone.saveState().former === null);
    expect(phone.level(unit('a'))).toBe('ready');
    expect(rated('ada')).toEqual([unit('a'), unit('b')]);
  });
});

describe('making a link', () => {
  const link = { url: 'http://board.example/link/x', lasts: 900_000, qr: '<svg/>' };

  it('sends what waits first, and begins no session beside another tab', async () => {
    world.server.instead = (path) => (path === '/api/link' ? { status: 200, body: link } : undefined);
    const box = await withUnsent();
    expect(await makeLink(box, send)).toEqual({ ok: true, value: link });
    expect(rated('learner-1')).toEqual([unit('a'), unit('b')]);
    expect(world.server.asked.at(-1)).toBe('POST /api/link');
  });

  it('fails with the server’s sentence, or without one', async () => {
    const body = { error: 'This was asked for too often.' };
    world.server.instead = (path) => (path === '/api/link' ? { status: 429, body } : undefined);
    const box = world.tab();
    expect(await makeLink(box, send)).toEqual({ ok: false, status: 429, ...body });
    await world.server.down();
    expect(await makeLink(box, send)).toEqual({ ok: false, status: 0, error: '' });
  });
});
