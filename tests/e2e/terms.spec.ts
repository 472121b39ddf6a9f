import type { Page } from '@playwright/test';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';

const area = '/ai-300/areas/deployment-and-inference';

/** The first mention of the term on the area's page, and its definition. */
const endpoint = (page: Page) => ({
  word: page.locator('button.term', { hasText: /^endpoints?$/i }),
  card: page.getByRole('note', { name: 'Term: Endpoint', includeHidden: true }),
});

/** Moves the keyboard's focus on, at most so many stops, until a term has it. */
async function tabTo(page: Page, word: ReturnType<typeof endpoint>['word']) {
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press('Tab');
    if (await word.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The keyboard never reached the term');
}

test.describe('a term in the text', () => {
  test('shows its definition under the pointer, and hides it when that is gone', async ({ page }) => {
    await page.goto(area);
    const { word, card } = endpoint(page);
    await expect(word).toHaveCount(1);
    await expect(card).toBeHidden();
    await word.hover();
    await expect(card).toBeVisible();
    // The way to the definition is free.
    await card.hover();
    await page.waitForTimeout(600);
    await expect(card).toBeVisible();
    await page.getByRole('heading', { level: 1 }).hover();
    await expect(card).toBeHidden();
  });

  test('stays open where it was pressed, until Escape', async ({ page }) => {
    await page.goto(area);
    const { word, card } = endpoint(page);
    await word.hover();
    await expect(card).toBeVisible();
    await word.click();
    await page.getByRole('heading', { level: 1 }).hover();
    await page.waitForTimeout(600);
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(word).toBeFocused();
  });

  test('shows under the keyboard’s focus, and leads to its page', async ({ page }) => {
    await page.goto(area);
    const { word, card } = endpoint(page);
    await tabTo(page, word);
    await expect(card).toBeVisible();
    await expect(word).toHaveAccessibleDescription(/\w+ \w+ \w+/);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(word).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link', { name: 'Endpoint' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/ai-300\/terms\/endpoint$/);
    // Nobody explains a term on its own page.
    await expect(endpoint(page).word).toHaveCount(0);
  });

  test('closes when the focus goes on', async ({ page }) => {
    await page.goto(area);
    const { word, card } = endpoint(page);
    await tabTo(page, word);
    await expect(card).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(card).toBeHidden();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`has no fault that axe finds while it is open, ${theme}`, async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL }]);
      await page.goto(area);
      const { word, card } = endpoint(page);
      await word.click();
      await expect(card).toBeVisible();
      await expectNoFaults(page);
    });
  }

  test('is plain text on paper', async ({ page }) => {
    await page.goto(area);
    const { word, card } = endpoint(page);
    await word.click();
    await expect(card).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(card).toBeHidden();
    await expect(word).toHaveCSS('text-decoration-line', 'none');
  });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test('a term opens at a touch, within the page, and closes at another', async ({ page }) => {
    await page.goto(area);
    const { word, card } = endpoint(page);
    await word.tap();
    await expect(card).toBeVisible();
    const box = await card.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await page.touchscreen.tap(160, 20);
    await expect(card).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a term opens at a press and by keyboard, and closes on Escape', async ({ page }) => {
    await page.goto(area);
    const { word, card } = endpoint(page);
    await word.click();
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await word.press('Enter');
    await expect(card).toBeVisible();
  });
});

test('a reference is copied, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ai-300/references/deployment-logs');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('az ml online-deployment get-logs');
});

test('links to a statement lead to it, and not to its answer', async ({ page }) => {
  await page.goto('/ai-300/distinctions/endpoint-and-deployment#address');
  await expect(page.locator('#address')).toBeInViewport();
  await expect(page.getByText('Callers know this address and nothing behind it.')).toBeHidden();
});
