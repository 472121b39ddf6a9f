import { expect, test } from 'vitest';
import { unitsListed } from '@/lib/content/listed';
import { liveContent } from '@/lib/content/live';
import { filesOfKind, findExam } from '@/lib/content/model';
import { bankOf } from '@/lib/items/bank';
import type { Choice } from '@/lib/items/choice';
import { listedIn, sessionOf } from '@/lib/items/session';

const model = (await liveContent()).model();
const exam = findExam(model, 'ai-300');
if (!exam) throw new Error('The exam is gone.');
const { sources } = bankOf(exam);

test('the same link gives the same questions, and another seed others', async () => {
  const choice: Choice = { scope: { kind: ['scenario'] }, of: 'new-first', size: 10 };
  const wish = (seed: string) => sessionOf(model, exam, { choice, seed });
  const [one, again, other] = await Promise.all([wish('a'), wish('a'), wish('b')]);
  expect(again).toEqual(one);
  const ids = (of: typeof one) => of.items.map(({ shown }) => shown.id);
  expect(ids(one)).toHaveLength(10);
  expect(ids(other)).not.toEqual(ids(one));
});

test('no question that is kept for mocks is ever in one', async () => {
  const kept = [...sources.values()].filter(({ use }) => use === 'mock');
  expect(kept.length).toBeGreaterThan(0);
  const unit = kept.map(({ unit, exam }) => unit.slice(exam.length + 1));
  for (const size of [1, 50]) {
    const choice: Choice = { scope: { unit }, of: 'new-first', size };
    expect(await sessionOf(model, exam, { choice, seed: 'a' })).toMatchObject({ items: [] });
  }
});

test('a set gives a question for each of its entries, in their order', () => {
  const set = filesOfKind(exam, 'set').find(({ name }) => name === 'friday-review');
  if (!set) throw new Error('The set is gone.');
  const units = unitsListed(set);
  const files = listedIn(exam, set, 'a').map(({ id }) => sources.get(id)?.file.id);
  expect(files).toEqual(units.map((unit) => unit.split('#')[0]));
});

test('a set that is not there is refused in a sentence', async () => {
  await expect(sessionOf(model, exam, { set: 'nowhere', seed: 'a' })).rejects.toThrow(
    'There is no set “nowhere” here.',
  );
});
