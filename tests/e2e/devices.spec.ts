import type { Browser, Page } from '@playwright/test';
import { renderSVG } from 'uqr';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import { instructor, linkIn } from './instructor';
import { level, ratingsOnServer } from './rated';

const retrieval = 'ai-300/areas/retrieval';
const tuning = 'ai-300/areas/fine-tuning';

/** A page in a browser of its own, as on another device. */
async function device(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

/** Rates an area on the board, and waits until the server has it. */
async function rate(page: Page, area: string, word: string, unit: string) {
  await page.goto('/ai-300');
  await level(page, area, word).click();
  await expect.poll(() => ratingsOnServer(page, unit)).toEqual([word.toLowerCase()]);
}

/** Makes a link as a learner does, from the foot of a page. */
async function link(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Other devices' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Carry on elsewhere.');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByText(/It works once, until \d/)).toBeVisible();
  return (await page.getByText(/\/link\/[\w-]+$/).textContent()) ?? '';
}

const bring = (page: Page) => page.getByRole('button', { name: 'Bring my progress to this device' });

test('a link brings two devices together, once, and neither loses anything', async ({
  page,
  browser,
  baseURL,
}) => {
  const other = await device(browser, baseURL);
  await rate(page, 'Retrieval', 'Ready', retrieval);
  await rate(other, 'Fine-tuning', 'Review', tuning);
  const address = await link(page);
  // The test's app serves this machine alone.
  await expect(page.getByText('Other devices cannot reach this Greenboard yet.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toHaveCount(0);

  // A messenger that looks at the link does not use it up.
  const looked = await other.request.get(address);
  expect(looked.headers()['referrer-policy']).toBe('no-referrer');
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Carry on here.');
  await expectNoFaults(other);
  await bring(other).click();

  await other.waitForURL('**/ai-300');
  for (const one of [other, page]) {
    await one.goto('/ai-300');
    await expect(level(one, 'Retrieval', 'Ready')).toBeChecked();
    await expect(level(one, 'Fine-tuning', 'Review')).toBeChecked();
    expect(await ratingsOnServer(one, retrieval)).toEqual(['ready']);
    expect(await ratingsOnServer(one, tuning)).toEqual(['review']);
    await expect(one.getByText('earlier progress can no longer be reached')).toHaveCount(0);
  }
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This link no longer holds.');
  const third = await device(browser, baseURL);
  await third.goto(address);
  await expect(bring(third)).toHaveCount(0);
});

test('what could not be sent yet is waited for, and moves along', async ({ page, browser, baseURL }) => {
  const other = await device(browser, baseURL);
  await rate(page, 'Retrieval', 'Ready', retrieval);
  await rate(other, 'Retrieval', 'Practice', retrieval);
  await other.context().route('**/api/events', (route) => route.abort());
  await level(other, 'Fine-tuning', 'Review').click();
  await expect(level(other, 'Fine-tuning', 'Review')).toBeChecked();

  await other.goto(await link(page));
  await bring(other).click();
  await expect(other.getByText('1 change made in this browser could not be saved yet')).toBeVisible();
  await other.context().unroute('**/api/events');
  await bring(other).click();

  await other.waitForURL('**/ai-300');
  await expect(level(other, 'Fine-tuning', 'Review')).toBeChecked();
  expect(await ratingsOnServer(page, tuning)).toEqual(['review']);
  // Both devices had rated it: the later one counts, and the history has both.
  expect(await ratingsOnServer(page, retrieval)).toEqual(['ready', 'practice']);
  await page.goto('/ai-300');
  await expect(level(page, 'Retrieval', 'Practice')).toBeChecked();
});

test('a link opened where it was made says so, and still holds', async ({ browser, baseURL }) => {
  const [made, other] = [await device(browser, baseURL), await device(browser, baseURL)];
  await made.goto('/ai-300');
  const address = await link(made);
  await made.goto(address);
  await bring(made).click();
  await expect(made.getByText('This browser has this progress already')).toBeVisible();
  await other.goto(address);
  await bring(other).click();
  await other.waitForURL('**/ai-300');
});

test('seen from the network, the link is a QR code, dark on light in the dark theme too', async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL }]);
  // Asks the server in the name of an address that other devices know.
  const host = 'board.example';
  for (const path of ['**/ai-300/devices', '**/api/link']) {
    await page.route(path, async (route) => {
      const headers = { ...route.request().headers(), host, origin: `http://${host}` };
      await route.fulfill({ response: await route.fetch({ headers }) });
    });
  }
  await page.goto('/ai-300');
  const address = await link(page);
  expect(address).toMatch(/^http:\/\/board\.example\/link\//);
  const picture = page.getByRole('img', { name: 'QR code of the link' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const svg = decodeURIComponent((await picture.getAttribute('src')) ?? '');
  expect(svg).toBe(`data:image/svg+xml,${renderSVG(address, { border: 4 })}`);
  await expectNoFaults(page);
});

test('an instructor signs in by the link that the command prints, and is not given away', async ({
  app,
  browser,
  baseURL,
}) => {
  const printed = instructor(app, 'Ada Lovelace');
  expect(printed).toMatch(/It works once, until \w+, \d+ \w+ \d{4} at \d\d:\d\d/);
  const [ada, candidate] = [await device(browser, baseURL), await device(browser, baseURL)];
  await ada.goto(linkIn(printed));
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Sign in as the instructor Ada Lovelace.');
  await ada.getByRole('button', { name: 'Sign in' }).click();
  await ada.waitForURL('**/ai-300');

  await candidate.goto('/ai-300');
  await ada.goto(await link(candidate));
  await bring(ada).click();
  await expect(ada.getByText('This browser is signed in as an instructor')).toBeVisible();
});
