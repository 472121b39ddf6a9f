import { describe, expect, test } from 'vitest';
import { countAll, eventsOf } from '@/lib/db/events';
import { eventId, row } from './rows';
import { addLearner, temporaryDatabase } from './temporary';

/** What every database must do. Postgres joins this list when it is supported. */
const databases = [{ name: 'SQLite', open: temporaryDatabase }];

describe.each(databases)('$name', ({ open }) => {
  const question = { learner: 'ada', exam: 'ai-300', kinds: ['rating.set'] };

  test('what is written is read back as it was', async () => {
    const { client, writer } = await open();
    const one = row(1, {
      unit: 'ai-300/areas/retrieval#größe-“ok”-🟢',
      payload: '{"level":null,"text":"\\u0000 \'; DROP TABLE event; --"}',
      at: new Date('2026-02-03T04:05:06.789Z'),
      clientAt: new Date('1970-01-01T00:00:00.001Z'),
    });
    expect(await writer.write([one])).toEqual(['stored']);
    expect(await client.event.findMany()).toEqual([one]);
  });

  test('the same event is one row, however it is sent', async () => {
    const { client, writer } = await open();
    expect(await writer.write([row(1), row(2), row(1)])).toEqual(['stored', 'stored', 'duplicate']);
    expect(await writer.write([row(2), row(3)])).toEqual(['duplicate', 'stored']);
    expect(await writer.write([row(1, { payload: '{"level":"practice"}' })])).toEqual(['duplicate']);
    expect(await client.event.count()).toBe(3);
    expect((await client.event.findMany()).every(({ payload }) => payload.includes('ready'))).toBe(true);
  });

  test('two learners may have an event of the same id', async () => {
    const database = await open();
    await addLearner(database, 'bob');
    const both = [row(1), row(1, { learner: 'bob' })];
    expect(await database.writer.write(both)).toEqual(['stored', 'stored']);
    expect(await eventsOf(database.client, { ...question, learner: 'bob' })).toHaveLength(1);
  });

  test('events are ordered by (at, id), and only those that were asked for', async () => {
    const { client, writer } = await open();
    const at = new Date('2026-01-01T00:00:00Z');
    await writer.write([
      row(4, { at: new Date(at.getTime() + 1) }),
      row(3, { at }),
      row(9, { at: new Date(at.getTime() - 1) }),
      row(2, { at }),
      row(1, { exam: 'other' }),
      row(5, { kind: 'note.set' }),
    ]);
    const ids = (await eventsOf(client, question)).map(({ id }) => id);
    expect(ids).toEqual([9, 2, 3, 4].map(eventId));
  });

  test('a person with events cannot be removed by mistake', async () => {
    const { client, writer } = await open();
    await writer.write([row(1)]);
    await expect(client.user.delete({ where: { id: 'ada' } })).rejects.toThrow();
    expect(await countAll(client)).toEqual({ learners: 1, events: 1 });
  });
});
