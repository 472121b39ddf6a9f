import { expect, test } from 'vitest';
import { problemEvents } from '@/lib/db/events';
import { row } from './rows';
import { addLearner, temporaryDatabase } from './temporary';

test('reads what everybody reported in one exam, the newest first, and not who it was', async () => {
  const database = await temporaryDatabase();
  await addLearner(database, 'bob');
  const problem = { kind: 'problem.reported', payload: '{"note":"Wrong."}' };
  await database.writer.write([
    row(1, problem),
    row(2),
    row(3, { ...problem, learner: 'bob' }),
    row(4, { ...problem, exam: 'az-900' }),
  ]);
  const found = await problemEvents(database.client, 'ai-300');
  expect(found).toEqual([row(3), row(1)].map(({ id, at }) => ({ id, at, payload: problem.payload })));
});
