import type { Page } from '@playwright/test';
import { expect, test } from '../setup/test';
import { level } from './rated';

const board = '/ai-300';

const rows = (page: Page) => page.locator('table.board tbody tr').filter({ visible: true });
const choice = (page: Page, word: string) =>
  page.getByRole('search').getByRole('link', { name: new RegExp(`^${word} \\d+$`) });
const domain = (page: Page, title: string) =>
  page.getByRole('heading', { name: title, level: 2, exact: true });

test('areas are chosen by level and by domain, and the way back finds what was chosen before', async ({
  page,
}) => {
  await page.goto(board);
  await expect(rows(page)).toHaveCount(19);
  await level(page, 'Retrieval', 'Ready').click();
  await level(page, 'Fine-tuning', 'Practice').click();

  await choice(page, 'Ready').click();
  await expect(page).toHaveURL(`${board}?level=ready`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Retrieval');
  await expect(domain(page, 'Model lifecycle and operations')).toBeHidden();

  await page.getByLabel('Domain').selectOption({ label: 'Model lifecycle and operations' });
  await expect(page).toHaveURL(`${board}?level=ready&domain=lifecycle`);
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByText('No area of this domain is rated Ready.')).toBeVisible();
  await choice(page, 'All').click();
  await expect(rows(page)).toHaveCount(7);
  await expect(domain(page, 'MLOps infrastructure')).toBeHidden();

  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(`${board}?level=ready`);
  await expect(rows(page)).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(board);
  await expect(rows(page)).toHaveCount(19);

  // A page that is loaded with its filter shows the same.
  await page.goto(`${board}?level=practice`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Fine-tuning');
  await page.goto(`${board}?level=none&domain=genai-optimisation`);
  await expect(page.getByText('Every area of this domain is rated.')).toBeVisible();
});

test('what the address asks for and nobody knows counts as not asked for', async ({ page }) => {
  await page.goto(`${board}?level=red&domain=nowhere`);
  await expect(rows(page)).toHaveCount(19);
  await expect(choice(page, 'All')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByLabel('Domain')).toHaveValue('');
});

test('a row that is rated stays until the filter changes', async ({ page }) => {
  await page.goto(`${board}?level=none`);
  await level(page, 'Retrieval', 'Review').click();
  await expect(choice(page, 'Not rated')).toHaveText('Not rated 18');
  await expect(rows(page)).toHaveCount(19);
  await level(page, 'Fine-tuning', 'Ready').focus();
  await page.keyboard.press('3');
  await expect(rows(page)).toHaveCount(19);

  await choice(page, 'Review').click();
  await expect(rows(page)).toHaveCount(1);
  await choice(page, 'Not rated').click();
  await expect(rows(page)).toHaveCount(17);
  await page.reload();
  await expect(rows(page)).toHaveCount(17);
});

test('what to rate first is found although the filter hides it', async ({ page }) => {
  await page.goto(`${board}?domain=infrastructure`);
  await expect(domain(page, 'Model lifecycle and operations')).toBeHidden();
  await page.getByRole('link', { name: /^Rate: Rate 7 areas of Model lifecycle/ }).click();
  await expect(page).toHaveURL(`${board}#lifecycle`);
  await expect(domain(page, 'Model lifecycle and operations')).toBeInViewport();
  await expect(rows(page)).toHaveCount(19);

  // From there the filter and the way back go on as ever.
  await choice(page, 'Ready').click();
  await expect(rows(page)).toHaveCount(0);
  await page.goBack();
  await expect(rows(page)).toHaveCount(19);
  await page.getByRole('link', { name: /^Rate: Rate 7 areas of Model lifecycle/ }).click();
  await expect(domain(page, 'Model lifecycle and operations')).toBeInViewport();
  await choice(page, 'Ready').click();
  await expect(rows(page)).toHaveCount(0);
  await page.goBack();
  await expect(rows(page)).toHaveCount(19);
});

test('who comes back is never told that nothing is rated', async ({ page }) => {
  await page.goto(board);
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/api/events'));
  await level(page, 'Retrieval', 'Ready').click();
  expect((await saved).ok()).toBe(true);

  // However slow this machine is: what waits a moment for the data waits for it alone.
  const browser = await page.context().newCDPSession(page);
  await browser.send('Animation.enable');
  await browser.send('Animation.setPlaybackRate', { playbackRate: 0 });
  // What could be seen at every frame: innerText leaves out what is not shown.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = () => {
      if (document.querySelector('h1')) seen.add(document.querySelector('main')?.innerText ?? '');
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You have rated 1 of 19 areas, and answered nothing yet.',
  );
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen].join('\n'));
  expect(seen).toContain('18 not rated');
  expect(seen).not.toMatch(/19 not rated|not answered anything|Not rated 19/);
});

test('a board on paper has all its rows and no navigation', async ({ page }) => {
  await page.goto(board);
  await level(page, 'Retrieval', 'Ready').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('search')).toBeHidden();
  await expect(rows(page)).toHaveCount(19);
  await expect(level(page, 'Retrieval', 'Ready')).toBeVisible();
});

test('the history of an area has every rating, in words', async ({ page }) => {
  await page.goto('/ai-300/areas/retrieval');
  await level(page, 'Retrieval', 'Practice').click();
  await level(page, 'Retrieval', 'Ready').click();
  await page.getByText('Rating history').click();
  const entries = page.locator('.rating-history li');
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(0)).toContainText('Ready');
  await expect(entries.nth(1)).toContainText('Practice');
  await expect(entries.nth(1).locator('time')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/ai-300/areas/retrieval', '/ai-300/decisions/serving-choice']) {
    test(`${path} says what the levels mean`, async ({ page }) => {
      await page.goto(path);
      const meaning = page.getByText('can, unaided and under the exam’s constraints');
      await expect(meaning).toBeHidden();
      await page.getByText('What the levels mean').click();
      await expect(meaning).toBeVisible();
      await expect(page.getByText('cannot do it yet')).toBeVisible();
    });
  }

  test('a domain is chosen on the board', async ({ page }) => {
    await page.goto(board);
    await page.getByLabel('Domain').selectOption('lifecycle');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(`${board}?domain=lifecycle`);
    await expect(rows(page)).toHaveCount(7);
  });
});
