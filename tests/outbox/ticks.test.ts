import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outbox } from '@/lib/outbox/outbox';
import { rate, saved, until, World, webLocks } from './world';

let world: World;
beforeEach(async () => {
  world = new World();
  await world.server.up();
});
afterEach(() => world.end());

const item = (name: string) => `ai-300/checklists/last#${name}`;
const done = (box: Outbox, name: string) => box.last('tick.set', item(name))?.payload.done ?? false;
const tick = (box: Outbox, name: string, done: boolean) =>
  box.record({ kind: 'tick.set', unit: item(name), payload: { done } });

describe('ticks', () => {
  it('count at once, are sent, and can be taken back', async () => {
    const box = world.tab();
    const written = tick(box, 'a', true);
    expect(done(box, 'a')).toBe(true);
    expect(done(box, 'b')).toBe(false);
    expect(box.saveState()).toMatchObject({ unsaved: 1, unsavedKind: 'tick.set' });
    await written;
    await saved(box);
    expect(done(box, 'a')).toBe(true);
    await tick(box, 'a', false);
    expect(done(box, 'a')).toBe(false);
    await saved(box);
    expect(world.server.of('learner-1').map(({ payload }) => payload)).toEqual([
      { done: true },
      { done: false },
    ]);
  });

  it('stand in the order in which they were made, also within a millisecond and with a clock that was ahead', async () => {
    const ahead = world.tab({ now: () => Date.now() + 3_600_000 });
    void tick(ahead, 'a', true);
    void tick(ahead, 'a', false);
    await tick(ahead, 'a', true);
    await saved(ahead);
    const box = world.tab();
    await box.flush();
    expect(done(box, 'a')).toBe(true);
    await tick(box, 'a', false);
    expect(done(box, 'a')).toBe(false);
    await saved(box);
    expect(done(box, 'a')).toBe(false);
  });

  it('are no ratings, and ratings are no ticks', async () => {
    const box = world.tab();
    await Promise.all([tick(box, 'a', true), rate(box, 'b', 'ready')]);
    expect(box.saveState().unsavedKind).toBe(null);
    expect(box.history(item('a'))).toEqual([]);
    expect(box.level(item('a'))).toBe(null);
    await saved(box);
    expect(box.history(item('a'))).toEqual([]);
  });

  it('are heard of in another tab, and by a device that knows nothing yet', async () => {
    const locks = webLocks();
    const [one, two] = [world.tab({ locks }), world.tab({ locks })];
    one.show('ai-300');
    two.show('ai-300');
    await tick(one, 'a', true);
    await until(() => done(two, 'a'));
    await saved(one);
    world.indexedDB = undefined;
    const other = world.tab({ hint: () => true });
    other.show('ai-300');
    await until(() => done(other, 'a'));
  });

  it('are brought along when this browser became another learner', async () => {
    const box = world.tab();
    await tick(box, 'a', true);
    await saved(box);
    world.cookie = '';
    await tick(box, 'b', true);
    await saved(box);
    expect(box.saveState().former).toEqual({ events: 1 });
    expect(done(box, 'a')).toBe(false);
    await box.settleFormer(true);
    await saved(box);
    expect(done(box, 'a')).toBe(true);
    expect(world.server.of('learner-2').map(({ unit }) => unit)).toEqual([item('a'), item('b')]);
  });
});
