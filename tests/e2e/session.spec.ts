import type { BrowserContext, Page } from '@playwright/test';
import type { SentSession } from '@/lib/items/session';
import { expect, test } from '../setup/test';
import { keyboard, respond, standingOf } from './answering';

const link = '/ai-300/session?set=friday-review&timer=60&people=12&seed=one';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens a session, and gives its questions with their keys. */
async function open(page: Page, path: string): Promise<SentSession> {
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/api/review-session'));
  await page.goto(path);
  const session = (await (await sent).json()) as SentSession;
  await expect(page.getByRole('button', { name: /^Begin/ })).toBeVisible();
  return session;
}

/** Collects what a browser sends that could be kept. */
function written(context: BrowserContext): string[] {
  const paths: string[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'POST' && pathname !== '/api/review-session') paths.push(pathname);
  });
  return paths;
}

test.describe('without a network', () => {
  test.use({ allowedInConsole: /ERR_INTERNET_DISCONNECTED/ });

  test('a group goes through a set by keys, without a network, and nothing is written', async ({
    page,
    context,
  }) => {
    const sent = written(context);
    const { items } = await open(page, link);
    await expect(heading(page)).toHaveText('Friday review, serving');
    await expect(page.getByText('It is for a group, so nothing is recorded.')).toBeVisible();
    await context.setOffline(true);

    await page.keyboard.press('Space');
    await expect(heading(page)).toHaveText(/^1 of 6/);
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(0);
    await page.keyboard.press('Space');
    await expect(page.locator('[data-mark="missed"]')).toContainText('Right.');
    // Nobody gave an answer, so nobody is told that it was wrong.
    await expect(page.locator('[data-mark="wrong"]')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Decision rule' })).toBeVisible();
    await page.keyboard.type('11');
    await expect(page.getByLabel('How many were right?')).toHaveValue('11');

    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(/^2 of 6/);
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByLabel('How many were right?')).toHaveValue('11');
    for (const { shown } of items.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('PageDown');
      await expect(page.locator('.question-stem')).toContainText(stemOf(shown.stem));
      await expect(page.locator('[data-mark="wrong"]')).toHaveCount(0);
    }
    await page.getByRole('button', { name: 'One more' }).click();
    await page.getByRole('button', { name: /^See the summary/ }).click();
    await expect(heading(page)).toHaveText('On average 6 of 12 had it right.');
    const rows = page.getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(7);
    // What fewest knew comes first.
    await expect(rows.nth(1)).toContainText('Question 6');
    await expect(rows.nth(2)).toContainText('11 of 12');
    expect(sent).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.setOffline(false);
  });
});

const stemOf = (html: string) => html.replace(/<[^>]+>/g, '').slice(0, 30);

test('the link gives somebody else the same questions, chosen from the weakest areas of who made it', async ({
  page,
  browser,
  app,
}) => {
  await page.goto('/ai-300/session');
  await page.getByRole('radio', { name: '5', exact: true }).check();
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/api/review-session'));
  await page.getByRole('button', { name: 'Prepare it' }).click();
  const mine = (await (await sent).json()) as SentSession;
  expect(mine.items).toHaveLength(5);
  await expect(page).toHaveURL(/area=.+&kind=scenario&size=5&timer=60&seed=\w+$/);
  // To find them, somebody was asked about, and nobody was made.
  expect(await page.context().cookies()).toEqual([]);
  const shared = await page.locator('.session-link code').textContent();

  const other = await browser.newContext({ baseURL: app.url });
  const theirs = await open(await other.newPage(), shared ?? '');
  expect(theirs).toEqual(mine);
  await other.close();
});

test('the clock of a question can be stopped, and at its end nothing is given away', async ({ page }) => {
  await page.clock.install();
  await open(page, link);
  await page.keyboard.press('Space');
  const clock = page.getByRole('timer');
  await page.clock.runFor(20_000);
  await expect(clock).toHaveText('0:40');
  await page.keyboard.press('p');
  await page.clock.runFor(60_000);
  await expect(clock).toHaveText('0:40, paused');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.clock.runFor(41_000);
  await expect(clock).toHaveText('Time is up');
  // Nothing is left to be stopped.
  await expect(page.getByRole('button', { name: /^(Pause|Go on)$/ })).toHaveCount(0);
  await page.keyboard.press('p');
  await page.clock.runFor(1000);
  await expect(clock).toHaveText('Time is up');
  await expect(page.getByText('Right.', { exact: true })).toHaveCount(0);
});

test('answers of one person count if they say so, and only then', async ({ page }) => {
  const alone = '/ai-300/session?unit=scenarios/canary-errors&size=1&who=one&seed=one';
  for (const [path, answers] of [
    [alone, 0],
    [`${alone}&counts=1`, 1],
  ] as const) {
    const { items } = await open(page, path);
    await page.keyboard.press('Enter');
    const [question] = items;
    if (!question) throw new Error('There is no question.');
    await respond(page, question, keyboard(page));
    await page.keyboard.press('3');
    await expect(page.getByText('Your answer, right.')).toBeVisible();
    await page.getByRole('button', { name: /^See the summary/ }).click();
    await expect(heading(page)).toHaveText('One of one right.');
    await expect.poll(async () => (await standingOf(page)).answers).toBe(answers);
  }
  // What waits is sent oldest first: had the first one been kept, it would be there by now.
  expect(await (await page.request.get('/api/data')).json()).toMatchObject({ events: 1 });
});

test('sets lead to a session, and what is not there says so', async ({ page }) => {
  await page.goto('/ai-300/sets/friday-review');
  await page.getByRole('link', { name: 'Start as a review session' }).click();
  await expect(heading(page)).toHaveText('Friday review, serving');
  await page.goto('/ai-300/session?kind=nothing');
  await expect(heading(page)).toHaveText('There are no questions on this yet.');
});
