import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outbox } from '@/lib/outbox/outbox';
import { defaultSettings, settingFrom } from '@/lib/outbox/settings';
import type { Payloads, Settings } from '@/lib/outbox/wire';
import { saved, until, World } from './world';

const exam = 'ai-300';
let world: World;
beforeEach(async () => {
  world = new World();
  await world.server.up();
});
afterEach(() => world.end());

const setting = <N extends keyof Settings>(box: Outbox, name: N) =>
  settingFrom((subject) => box.last('setting.set', subject), exam, name);
const set = (box: Outbox, payload: Payloads['setting.set']) =>
  box.record({ kind: 'setting.set', unit: exam, payload });

test('settings are the usual ones until they are set, each by itself, and stand on the next page', async () => {
  const box = world.tab();
  expect(setting(box, 'retention')).toBe(defaultSettings.retention);
  await set(box, { name: 'retention', value: 0.95 });
  await set(box, { name: 'cardsADay', value: 7 });
  expect([setting(box, 'retention'), setting(box, 'cardsADay')]).toEqual([0.95, 7]);
  await saved(box);
  expect([setting(box, 'retention'), setting(box, 'examAt')]).toEqual([0.95, null]);

  // Another device knows of them what the server says.
  world.indexedDB = new IDBFactory();
  const other = world.tab({ hint: () => true });
  other.show(exam);
  await until(() => setting(other, 'cardsADay') === 7);
  expect(setting(other, 'retention')).toBe(0.95);
});

test('a card or a setting makes the page ask anew what the server counts from it, and a note does not', async () => {
  const box = world.tab();
  box.show(exam);
  await set(box, { name: 'cardsADay', value: 7 });
  await saved(box);
  await box.flush();
  const asked = () => world.server.asked.filter((path) => path.includes('/api/progress')).length;
  const before = asked();
  await box.record({ kind: 'note.set', unit: 'ai-300/areas/retrieval', payload: { text: 'mine' } });
  await box.flush();
  expect(asked()).toBe(before);
  await box.record({ kind: 'card.set', unit: 'ai-300/areas/retrieval', payload: { on: true } });
  await box.flush();
  expect(asked()).toBe(before + 1);
});
