import { beforeAll, describe, expect, test } from 'vitest';
import { liveContent } from '@/lib/content/live';
import { findExam } from '@/lib/content/model';
import { database } from '@/lib/db/live';
import { type ExportFile, readExport } from '@/lib/interchange/export';
import { bankOf } from '@/lib/items/bank';
import type { MockResult } from '@/lib/outbox/mocks';
import { uuid7 } from '@/lib/outbox/uuid7';
import { recordOf } from '@/lib/progress/door';
import type { MockInFile } from '@/lib/progress/mock-schema';
import { serveHere } from '../db/serving';
import { Browser } from './browser';
import { busyLearner } from './learner';

serveHere();

let file: ExportFile;
let mock: MockInFile;

beforeAll(async () => {
  const { browser } = await busyLearner();
  file = await browser.exported();
  mock = file.mocks[0] as MockInFile;
}, 120_000);

const empty = {
  format: 'greenboard',
  version: 1,
  exportedAt: '2026-11-20T08:00:00.000Z',
  events: [],
  mocks: [],
};
const rating = (given: Record<string, unknown> = {}) => ({
  ...{ id: uuid7(Date.now()), exam: 'ai-300', kind: 'rating.set', unit: 'ai-300/areas/retrieval' },
  ...{ at: '2026-11-20T08:00:00.000Z', payload: { level: 'ready' } },
  ...given,
});

/** What becomes of one event of a file. */
async function became(event: unknown) {
  const { body } = await new Browser().import({ ...empty, events: [event] });
  const [one] = body.events;
  return one?.status === 'refused' ? one.reason : one?.status;
}

describe('a file that is none of ours', () => {
  test.each([
    [
      'broken off',
      '{"format":"greenboard","version":1,"events":[',
      /^The file is damaged, .* Choose the file/,
    ],
    ['empty', '', /^The file is damaged/],
    ['a list', '[]', /^This is no export of Greenboard's\. Choose the file/],
    ['a word', '"greenboard"', /^This is no export/],
    ['nothing', 'null', /^This is no export/],
    [
      'of a prototype',
      '{"__proto__":{"format":"greenboard","version":1,"events":[],"mocks":[]}}',
      /^This is no export/,
    ],
    ['of another program', '{"format":"anki","version":1}', /^This is no export/],
    [
      'of another version',
      '{"format":"greenboard","version":2}',
      /version 2, and this Greenboard reads version 1\. Update/,
    ],
    ['of no version', '{"format":"greenboard","version":"1"}', /does not say of which version it is/],
    [
      'in parts',
      '{"format":"greenboard","version":1,"events":{"length":3}}',
      /a part of it is missing\. Export it again/,
    ],
    ['a tower', '['.repeat(200_000), /^The file is damaged/],
  ])('%s', async (_, text, sentence) => {
    const read = readExport(text);
    expect(read).toEqual({ problem: expect.stringMatching(sentence) });
    // The server, which is asked with something else than the page sends, says so too, and makes no learner of it.
    const { client } = await database();
    const before = await client.user.count();
    const { status, body } = await new Browser().import(text);
    expect([400, 413]).toContain(status);
    expect(body.error).toMatch(/Nothing of it was taken|nothing of it was (taken|stored)/);
    expect(await client.user.count()).toBe(before);
  });

  test('what could not be sent on is damage', () => {
    const tower = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = JSON.stringify({ ...empty, events: ['tower'] }).replace('"tower"', tower);
    expect(readExport(text)).toEqual({ problem: expect.stringMatching(/^The file is damaged/) });
  });

  test('a byte-order mark is no damage', () => {
    expect(readExport(`\uFEFF${JSON.stringify(empty)}`)).toMatchObject({ file: { events: [] } });
  });
});

test.each([
  ['its time lies in the future', rating({ at: '2099-01-01T00:00:00.000Z' })],
  ['its time is before 1970', rating({ at: '1960-01-01T00:00:00.000Z' })],
  ['its time is not an ISO time in UTC', rating({ at: 1_763_712_000_000 })],
  ['its kind is not one that this server knows', rating({ kind: 'rating.forged' })],
  ['its kind is not one that this server knows', rating({ kind: '__proto__' })],
  ['its id is not a UUIDv7 in lower case', rating({ id: '1' })],
  ['the content has no such unit', rating({ unit: 'ai-300/areas/nowhere' })],
  ['its unit belongs to another exam', rating({ exam: 'az-900' })],
  ['it is not an object', 'rating'],
  ['it is not an object', null],
  [
    'its payload must have a level of practice, review, ready or null, and nothing else',
    rating({ payload: { level: 'ready', more: 1 } }),
  ],
  [
    'there is no such mock of yours',
    rating({ kind: 'mock.submitted', unit: 'ai-300', payload: { mock: uuid7(0) } }),
  ],
])('of a bad entry it is said that %s', async (reason, event) => {
  expect(await became(event)).toBe(reason);
});

test('bad entries spoil no good ones, and each is told by its place', async () => {
  const events = [rating({ kind: 'x' }), rating(), 7, rating({ at: '2099-01-01T00:00:00.000Z' }), rating()];
  const { body } = await new Browser().import({ ...empty, events });
  expect(body.events.map(({ status }) => status)).toEqual([
    'refused',
    'stored',
    'refused',
    'refused',
    'stored',
  ]);
});

test('an entry is whose import it is, whatever learner and prototype it names', async () => {
  const [victim, thief] = [await new Browser().begin(), await new Browser().begin()];
  const mine = rating({ learner: victim.learner });
  const raw = JSON.stringify({ ...empty, events: [mine] }).replace(
    '"payload":{',
    '"__proto__":{"learner":"x"},"payload":{',
  );
  expect((await thief.import(raw)).body).toMatchObject({
    learner: thief.learner,
    events: [{ status: 'stored' }],
  });
  expect((await victim.stored()).events).toBe(0);
  expect((await thief.stored()).events).toBe(1);
});

test('from a page of another address nothing is imported or deleted', async () => {
  const { POST, DELETE } = await import('@/app/api/data/route');
  const browser = await new Browser().begin();
  const headers = { host: 'localhost:3000', origin: 'http://evil.example', cookie: browser.cookie };
  for (const [method, handler] of [
    ['POST', POST],
    ['DELETE', DELETE],
  ] as const) {
    const answer = await handler(new Request('http://localhost:3000/api/data', { method, headers }));
    expect(answer.status).toBe(403);
  }
});

test('without a session nothing is told or deleted, and nothing is done in a mock of somebody else', async () => {
  const nobody = new Browser();
  expect((await nobody.delete()).status).toBe(401);
  for (const as of ['json', 'answers', 'ratings', 'mistakes', 'entries', 'anki'])
    expect(JSON.parse(await nobody.text(as)), as).toEqual({ error: expect.stringMatching(/no session/) });

  const [victim, thief] = [new Browser(), await new Browser().begin()];
  await victim.importAll(file);
  const end = { kind: 'mock.submitted', unit: 'ai-300', payload: { mock: mock.id } };
  const { body } = await thief.import({ ...empty, events: [rating(end)] });
  expect(body.events).toEqual([{ status: 'refused', reason: 'there is no such mock of yours' }]);
});

describe('a mock in a file', () => {
  /** The mock with something changed, under an id of its own; `change` works on the text. */
  const forged = (change: (text: string) => string): MockInFile => {
    const changed = JSON.parse(change(JSON.stringify(mock))) as MockInFile;
    return { ...changed, id: uuid7(Date.now()) };
  };
  const take = async (one: unknown) => {
    const browser = new Browser();
    const { body } = await browser.import({ ...empty, mocks: [one] });
    return { browser, became: body.mocks[0] };
  };

  const inForm = (where: RegExp) => new RegExp(`^it is no mock in our form \\(${where.source}\\)$`);
  const first = (pattern: RegExp, by: string) => () => forged((text) => text.replace(pattern, by));
  const neverEnded = Array.from({ length: 300 }, (_, at) => `<b title=${at}>`).join('');

  test.each<[string, () => unknown, RegExp]>([
    ['no object', () => 7, inForm(/as a whole/)],
    ['nothing in it', () => ({}), inForm(/id/)],
    [
      'a name that every object has',
      first(/"reasons":\{/, '"reasons":{"constructor":"x",'),
      inForm(/questions\.0\.revealed\.reasons\.constructor/),
    ],
    [
      'a link to a script',
      first(/"href":"[^"]*"/, '"href":"javascript:x()"'),
      inForm(/questions\.\d+\.revealed\.(rule|source)\.href/),
    ],
    [
      'a link to elsewhere',
      first(/"href":"[^"]*"/, '"href":"//evil.example"'),
      inForm(/questions\.\d+\.revealed\.(rule|source)\.href/),
    ],
    [
      'a key of another form',
      first(/"key":\{"form":"[a-z]+"/, '"key":{"form":"nonsense"'),
      inForm(/questions\.0\.revealed\.key\.form/),
    ],
    [
      'a right answer that nobody could give',
      first(/"right":\[[^\]]*\]/, '"right":[]'),
      inForm(/questions\.\d+/),
    ],
    [
      'a question that nobody could miss',
      () => {
        const made = forged((text) => text);
        for (const { shown, revealed } of made.questions)
          if (shown.ask.form === 'single' && revealed.key.form === 'single') {
            const { right } = revealed.key;
            shown.ask.options = shown.ask.options.filter(({ id }) => right.includes(id));
          }
        return made;
      },
      inForm(/questions\.\d+/),
    ],
    ['sections with a hole between them', first(/"section":0/, '"section":7'), inForm(/questions/)],
    [
      'words that never end',
      first(/"stem":"/, `"stem":"${'<p><b>'.repeat(4000)}`),
      inForm(/questions\.0\.shown\.stem/),
    ],
    [
      // It would be nearly a hundred thousand elements, and with three times as many a gigabyte.
      'tags that are never ended, before many paragraphs',
      first(/"stem":"/, `"stem":"<p>${neverEnded}</p>${'<p>x'.repeat(300)}`),
      /^a text in it is not written as Greenboard writes them$/,
    ],
    [
      'more code than a mock has',
      () =>
        forged((text) =>
          text.replaceAll(/"stem":"/g, `"stem":"<pre><code>${'a: b '.repeat(4000)}</code></pre>`),
        ),
      /^a text in it is not written as Greenboard writes them$/,
    ],
    [
      'a time that is not over for years',
      () => ({ ...forged((text) => text), endsAt: '2099-01-01T00:00:00.000Z' }),
      /^its times cannot be right$/,
    ],
    [
      'an end before its beginning',
      () => ({ ...forged((text) => text), endsAt: '2001-01-01T00:00:00.000Z' }),
      /^its times cannot be right$/,
    ],
    [
      'a beginning before all clocks',
      () => ({ ...forged((text) => text), startedAt: '0001-01-01T00:00:00.000Z', endsAt: null }),
      /^its times cannot be right$/,
    ],
    [
      'an exam that is not here',
      () => ({ ...forged((text) => text), exam: 'az-900' }),
      /^its exam is not here$/,
    ],
    ['more than we export', () => ({ ...forged((text) => text), extra: true }), inForm(/as a whole/)],
  ])('is refused for %s', async (_, make, reason) => {
    const { became } = await take(make());
    expect(became).toEqual({ status: 'refused', reason: expect.stringMatching(reason) });
  });

  test('brings no prototype along', async () => {
    const { browser, became } = await take(
      forged((text) => text.replace('"reasons":{', '"reasons":{"__proto__":{"polluted":1},')),
    );
    expect(became?.status).toMatch(/stored|refused/);
    const row = await (await database()).client.mock.findFirst({ where: { learner: browser.learner } });
    expect(row?.pages ?? '').not.toContain('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  test('shows nothing that somebody wrote into its texts', async () => {
    const evil =
      '<img src=x onerror=alert(1)><script>alert(2)</script><p class=\\"fixed\\" style=\\"top:0\\">seen</p>';
    const { browser, became } = await take(
      forged((text) =>
        text
          .replaceAll(/"(html|stem)":"/g, `"$1":"${evil}`)
          .replace(/"reasons":\{"([^"]+)":"/, `"reasons":{"$1":"${evil}`),
      ),
    );
    expect(became).toEqual({ status: 'stored' });
    const { client } = await database();
    const row = await client.mock.findFirst({ where: { learner: browser.learner } });
    expect(row?.pages).toContain('seen');
    expect(row?.pages).not.toMatch(/onerror|<script|alert\(|class=\\"fixed|style=\\"top/);
  });

  test('does not open questions that are kept for mocks, unless it proves that they were asked', async () => {
    const model = (await liveContent()).model();
    const exam = findExam(model, 'ai-300');
    if (!exam) throw new Error('There is no exam.');
    const kept = (item: string) => bankOf(exam).sources.get(item)?.use === 'mock';
    const metBy = async (one: MockInFile) => {
      const { browser } = await take(one);
      const at = new Date(Date.parse(one.startedAt) + 1000).toISOString();
      const about = { exam: 'ai-300', unit: 'ai-300', at };
      const events = one.questions.map((_, n) => ({
        ...{ ...about, id: uuid7(n), kind: 'mock.response' },
        payload: { mock: one.id, item: `q${n + 1}`, response: null, flagged: false, spent: 1 },
      }));
      const end = { ...about, id: uuid7(1), kind: 'mock.submitted', payload: { mock: one.id } };
      // Its end does not shut out what stands in the file after it, in the same part or a later one.
      for (const part of [[end, ...events.slice(0, 15)], events.slice(15)]) {
        const { body } = await browser.import({ ...empty, events: part });
        expect(body.events.map(({ status }) => status)).toEqual(part.map(() => 'stored'));
      }
      const result = await recordOf(browser.learner, exam, model);
      return result.answers.filter(({ source }) => kept(source.id)).length;
    };
    const asked = mock.questions.filter(({ item }) => kept(item)).length;
    expect(asked).toBeGreaterThan(5);
    expect(await metBy(forged((text) => text))).toBe(asked);
    expect(
      await metBy(forged((text) => text.replaceAll(/"hash":"[0-9a-f]+"/g, '"hash":"0123456789ab"'))),
    ).toBe(0);
  });

  test('tells its result wherever it is imported', async () => {
    const browser = new Browser();
    await browser.importAll(file);
    const result = await browser.mock<MockResult>(mock.id);
    expect(result).toMatchObject({ phase: 'ended', length: 30, submitted: true });
    expect(result.questions[0]?.revealed.key).toEqual(mock.questions[0]?.revealed.key);
  });
});
