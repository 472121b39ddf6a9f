import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { parse as readGift } from 'gift-pegjs';
import type { ExportFile } from '@/lib/interchange/export';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import { level } from './rated';
import { answerTo, beginLearner, DAY, rules } from './reviewing';
import { startMock } from './taking';

const path = '/ai-300/data';
const finding = (page: Page) => page.getByRole('heading', { level: 1 });
const result = (page: Page) => page.locator('.panel');

async function exportFrom(page: Page, link: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

async function importInto(page: Page, text: string, name = 'greenboard.json') {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel(/^A file that/).setInputFiles(file);
}

/** What the server says of the learner, without who it is and what changes by the moment. */
async function progressOf(page: Page) {
  const { learner, ...progress } = await (
    await page.request.get('/api/progress?exam=ai-300&zone=UTC')
  ).json();
  const figures = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
  return { learner, progress: JSON.parse(JSON.stringify(progress, figures)) };
}

/** The words of the board, as the learner reads them. */
async function boardOf(page: Page): Promise<string> {
  await page.goto('/ai-300');
  await expect(level(page, 'Retrieval', 'Ready')).toBeChecked();
  await expect(page.getByRole('link', { name: /3 mistakes/ }).first()).toBeVisible();
  return page.getByRole('main').innerText();
}

test.use({ timezoneId: 'UTC' });

test('export, wipe, import: the same board', async ({ page, app, browser, baseURL }) => {
  const learner = await beginLearner(page, app);
  for (const rule of rules) {
    const [one] = await learner.questions(rule);
    if (one) await learner.store(answerTo(one, Date.now() - 2 * DAY, { right: false }));
  }
  const mock = await startMock(page, app);
  await learner.store({ at: Date.now(), kind: 'mock.submitted', unit: 'ai-300', payload: { mock } });
  await page.goto('/ai-300');
  await level(page, 'Retrieval', 'Ready').click();
  await expect.poll(async () => (await progressOf(page)).progress.ratings).not.toEqual({});
  const before = { ...(await progressOf(page)), board: await boardOf(page) };

  await page.getByRole('link', { name: 'Your data' }).click();
  await expect(finding(page)).toHaveText('3 answers, 1 rating and 1 mock exam of yours are stored here.');
  await expectNoFaults(page);
  const { name, text } = await exportFrom(page, 'Everything, as JSON');
  expect(name).toMatch(/^greenboard-\d{4}-\d\d-\d\d\.json$/);
  await expect(page.getByText('The file is with your downloads.')).toBeVisible();

  // Nothing is deleted before the word is there.
  const button = page.getByRole('button', { name: 'Delete everything' });
  await expect(button).toBeDisabled();
  await page.getByLabel('Type delete').fill('delete');
  const keptIn = await page.context().newPage();
  await keptIn.goto('/ai-300/areas/retrieval');
  await button.click();
  await page.waitForURL('**/data?deleted');
  await expect(finding(page)).toHaveText('Everything is deleted.');
  expect((await page.request.get('/api/progress?exam=ai-300')).status()).toBe(401);
  const left = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    databases: (await indexedDB.databases()).map((one) => one.name),
  }));
  expect(left).toEqual({ cookie: '', local: 0, databases: ['greenboard'] });
  await page.goto('/ai-300');
  await expect(level(page, 'Retrieval', 'Ready')).not.toBeChecked();
  // A page that was open all the while knows nothing of it either.
  await expect(level(keptIn, 'Retrieval', 'Ready')).not.toBeChecked();
  await expect(keptIn.getByText('earlier progress')).toHaveCount(0);
  await keptIn.close();

  await page.goto(path);
  await importInto(page, text, name);
  const { events, mocks } = JSON.parse(text) as ExportFile;
  await expect(result(page)).toContainText(`${events.length + mocks.length} entries came in.`);
  await expect(finding(page)).toHaveText('3 answers, 1 rating and 1 mock exam of yours are stored here.');
  expect(await boardOf(page)).toBe(before.board);
  const after = await progressOf(page);
  expect(after.learner).not.toBe(before.learner);
  expect(after.progress).toEqual(before.progress);

  // Elsewhere it joins what was done there, and once more it counts once.
  const other = await (await browser.newContext({ baseURL, timezoneId: 'UTC' })).newPage();
  await other.goto('/ai-300');
  await level(other, 'Fine-tuning', 'Review').click();
  await other.goto(path);
  for (const words of ['entries came in.', 'Nothing in the file is new here.']) {
    await importInto(other, text, name);
    await expect(result(other)).toContainText(words);
  }
  await expect(finding(other)).toHaveText('3 answers, 2 ratings and 1 mock exam of yours are stored here.');
  await other.goto('/ai-300');
  await expect(level(other, 'Retrieval', 'Ready')).toBeChecked();
  await expect(level(other, 'Fine-tuning', 'Review')).toBeChecked();
});

test('a file that is none, of another version or damaged is refused with a sentence', async ({ page }) => {
  await page.goto(path);
  await expect(finding(page)).toHaveText('Nothing of yours is stored here.');
  for (const [text, sentence] of [
    ['{"format":"greenboard","version":2,"events":[],"mocks":[]}', 'The file is of version 2'],
    ['{"format":"greenboard","version":1,"events":[{"id', 'The file is damaged'],
    ['<html>', 'The file is damaged, or not of this kind'],
    ['{"cards":[]}', "This is no export of Greenboard's."],
  ] as const) {
    await importInto(page, text);
    await expect(result(page)).toContainText('Nothing was imported.');
    await expect(result(page)).toContainText(sentence);
  }
  // Nobody was made a learner by it.
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('gb');

  const bad = {
    exam: 'ai-300',
    kind: 'rating.set',
    unit: 'ai-300/areas/retrieval',
    payload: { level: 'ready' },
  };
  const events = [
    { ...bad, id: '01900000-0000-7000-8000-000000000001', at: '2026-11-01T08:00:00.000Z' },
    { ...bad, id: '01900000-0000-7000-8000-000000000002', at: '2099-01-01T00:00:00.000Z' },
    { ...bad, id: '01900000-0000-7000-8000-000000000003', at: '2026-11-01T08:00:00.000Z', kind: 'x' },
  ];
  await importInto(
    page,
    JSON.stringify({ format: 'greenboard', version: 1, exportedAt: '', events, mocks: [7] }),
  );
  await expect(result(page)).toContainText('1 entry came in.');
  await expect(result(page)).toContainText('3 entries could not be taken.');
  await expect(result(page).getByRole('row', { name: 'its time lies in the future 1' })).toBeVisible();
  await expect(finding(page)).toHaveText('1 rating of yours is stored here.');
  await expectNoFaults(page);
});

test.describe('when the network goes', () => {
  test.use({ allowedInConsole: /Failed to load resource/ });

  test('an import says how far it came, and goes on from there', async ({ page }) => {
    const events = Array.from({ length: 250 }, (_, n) => ({
      ...{ exam: 'ai-300', kind: 'rating.set', unit: 'ai-300/areas/retrieval' },
      ...{ payload: { level: 'ready' }, at: new Date(1_780_000_000_000 + n * 1000).toISOString() },
      id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    }));
    const text = JSON.stringify({ format: 'greenboard', version: 1, exportedAt: '', events, mocks: [] });
    await page.goto(path);
    let parts = 0;
    await page.route('**/api/data', (route) => (++parts === 3 ? route.abort() : route.continue()));
    await importInto(page, text);
    await expect(result(page)).toContainText(
      'The import stopped before its end. The server cannot be reached.',
    );
    await expect(result(page)).toContainText('200 entries came in.');
    await page.unroute('**/api/data');
    await importInto(page, text);
    await expect(result(page)).toContainText('50 entries came in. 200 were here before, and count once.');
  });

  test('nothing is deleted here while the server cannot be asked', async ({ page }) => {
    await page.goto('/ai-300');
    await level(page, 'Retrieval', 'Ready').click();
    await page.goto(path);
    await expect(finding(page)).toHaveText('1 rating of yours is stored here.');
    await page.route('**/api/data', (route) => route.abort());
    await page.getByLabel('Type delete').fill('DELETE');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect(
      page.getByText('Nothing was deleted in this browser. The server cannot be reached.'),
    ).toBeVisible();
    await page.goto('/ai-300');
    await expect(level(page, 'Retrieval', 'Ready')).toBeChecked();
  });
});

test('questions go to Moodle without a script, and cards to Anki', async ({
  browser,
  page,
  app,
  baseURL,
}) => {
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await plain.goto(path);
  await plain.getByLabel('Which questions').selectOption({ value: 'area=retrieval' });
  const [download] = await Promise.all([
    plain.waitForEvent('download'),
    plain.getByRole('button', { name: 'Export as GIFT' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('greenboard-ai-300-retrieval.gift.txt');
  expect(readGift(await textOf(download)).length).toBeGreaterThan(10);

  const learner = await beginLearner(page, app);
  const [one] = await learner.questions(rules[0]);
  if (one) await learner.store(answerTo(one, Date.now() - DAY, { right: false }));
  await page.goto(path);
  const { text } = await exportFrom(page, 'Cards and mistakes for Anki');
  expect(text.split('\n').filter((line) => !line.startsWith('#') && line !== '')).toHaveLength(1);
  expect(text).toContain(`${app.url}/ai-300/decisions/`);
});
