import { randomBytes } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import type { RunningApp } from '../setup/app';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import { instructor, linkIn } from './instructor';

const row = 'ai-300/decisions/which-identity#workflow';
const item = { id: `${row}:single`, path: '/ai-300/items/decisions/which-identity/workflow/single' };

async function signIn(page: Page, app: RunningApp): Promise<void> {
  await page.goto(linkIn(instructor(app, 'Ada Lovelace')));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/ai-300');
}

/** Reports a problem as a candidate's browser does; gives the learner's id. */
async function report(request: APIRequestContext, origin: string, notes: [hash: string, note: string][]) {
  const headers = { origin };
  const begun = await request.post('/api/session', { headers });
  const { learner } = (await begun.json()) as { learner: string };
  const at = new Date().toISOString();
  const events = notes.map(([hash, note]) => ({
    ...{ v: 1, id: newId(), learner, exam: 'ai-300', kind: 'problem.reported', unit: row, at },
    payload: { item: item.id, hash, seed: 'met', note },
  }));
  const answer = await request.post('/api/events', { headers, data: { v: 1, sent: at, events } });
  const { results } = (await answer.json()) as { results: { status: string }[] };
  expect(results.map(({ status }) => status)).toEqual(notes.map(() => 'stored'));
  return learner;
}

/** A UUIDv7 of now. */
function newId(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(9).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(18, 30)}`;
}

test.describe('to a candidate', () => {
  // The browser says that the page was refused. It may also ask for a favicon.ico, which is not there, while
  // Next draws such a page anew.
  test.use({ allowedInConsole: /the server responded with a status of 40[34]/ });

  for (const path of ['/ai-300/items', item.path, '/ai-300/items/decisions/nowhere/single'])
    test(`${path} shows nothing of the bank, and says how to become an instructor`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(403);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is for instructors.');
      await expect(page.getByText('npm run instructor -- NAME')).toBeVisible();
      // What follows is in no part of the answer, data for scripts included.
      expect(await answer?.text()).not.toMatch(/Federated credential|reported problems|which-identity#/);
      await expectNoFaults(page);
    });
});

test('an instructor finds a question, sees it as a candidate does, and reads what was reported', async ({
  page,
  app,
  browser,
  baseURL,
}) => {
  await signIn(page, app);
  await page.goto(item.path);
  const version = (await page.getByText(/^[0-9a-f]{12}$/).textContent()) ?? '';
  await expect(page.getByText('Nobody has reported any.')).toBeVisible();
  const candidate = await browser.newContext({ baseURL });
  const learner = await report(candidate.request, app.url, [
    ['000000000000', 'The first one: <b>bold</b>.'],
    [version, 'The second one.'],
  ]);
  await candidate.close();

  await page.goto('/ai-300/items');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^\d+ questions, 1 with reported problems$/,
  );
  await page.getByLabel('Problems', { exact: true }).selectOption('With reported problems');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('Questions 1 to 1 of 1', { exact: true })).toBeVisible();
  await expect(page.getByText('2 problems reported')).toBeVisible();
  await expectNoFaults(page);

  await page.getByRole('link', { name: /^A GitHub workflow/ }).click();
  const problems = page.getByRole('region', { name: 'Reported problems' });
  await expect(problems.getByRole('listitem')).toHaveCount(2);
  await expect(problems.getByText('The first one: <b>bold</b>.')).toBeVisible();
  await expect(problems.getByText('The item has changed since')).toHaveCount(1);
  await expect(problems.getByRole('listitem').filter({ hasText: 'second' })).not.toContainText('changed');
  expect(await page.content()).not.toContain(learner);

  const seen = page.getByRole('region', { name: 'As a candidate sees it' });
  await expect(seen.getByText('Which identity or credential fits?')).toBeVisible();
  await expect(seen.getByRole('radio')).toHaveCount(4);
  await seen.getByRole('radio').first().check();
  await seen.getByRole('link', { name: 'Another seed' }).click();
  await expect(page).toHaveURL(/\?seed=2$/);
  const key = page.getByRole('table', { name: 'The key' });
  await expect(key.getByRole('row', { name: /Federated credential/ })).toContainText('Right');
  await expect(key.getByRole('cell', { name: 'Wrong', exact: true })).toHaveCount(3);
  await expectNoFaults(page);
  await page.context().addCookies([{ name: 'theme', value: 'dark', url: app.url }]);
  for (const path of ['/ai-300/items?page=99', item.path]) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    for (const disclosure of await page.locator('main details > summary').all()) await disclosure.click();
    await expectNoFaults(page);
  }
});

test('the bank is narrowed down by its address, page by page', async ({ page, app }) => {
  await signIn(page, app);
  await page.goto('/ai-300/items');
  await page.getByLabel('From', { exact: true }).selectOption('Decisions');
  await page.getByLabel('Form', { exact: true }).selectOption('Choose one');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/form=single&kind=decision/);
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(25);
  await expect(rows.filter({ hasText: 'Decision, choose one, derived, for the drill' })).toHaveCount(25);
  await page.getByRole('link', { name: 'The next 25' }).click();
  await expect(page.getByText(/^Questions 26 to 50 of \d+$/)).toBeVisible();
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('decision');

  await page.goto('/ai-300/items?kind=metric&form=order');
  await expect(page.getByText('No question is all of this. Take one of the choices back.')).toBeVisible();
  await page.getByRole('link', { name: 'Show all' }).click();
  await page.getByRole('link', { name: 'The last page' }).click();
  await expect(page).toHaveURL(/page=\d+/);
  await expect(page.getByText(/^Questions \d+ to (\d+) of \1$/)).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await page.goto(item.path);
  expect(await sideways()).toBe(0);
});
