import type { Page } from '@playwright/test';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search pages and actions' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');
/** The option that the field names as the active one. */
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

/** Opens the palette as a keyboard does, and waits until it has its index. */
async function openPalette(page: Page, query = '') {
  // The key is ours only when the page's script runs.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(page.getByText('Loading what can be searched')).toBeHidden();
  if (query) await field(page).fill(query);
}

test.describe('the palette', () => {
  test('finds and opens a page by keyboard alone', async ({ page }) => {
    await page.goto('/ai-300');
    await openPalette(page, 'canray');
    await expect(page.getByRole('status').filter({ hasText: /\d+ pages for “canray”/ })).toBeVisible();
    await expect(active(page)).toContainText('Canary');
    await expect(active(page).locator('mark').first()).toHaveText('Canary');
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await active(page).getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/ai-300\/terms\/canary$/);
  });

  test('moves by arrows, Home and End, and closes by Escape', async ({ page }) => {
    await page.goto('/ai-300');
    await openPalette(page, 'drift');
    const last = options(page).last();
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(last).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('End');
    await expect(last).toHaveAttribute('aria-selected', 'true');
    await expect(last).toBeInViewport();
    await expect(active(page)).toHaveCount(1);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await openPalette(page);
  });

  test('opens from the navigation, and gives the focus back', async ({ page }) => {
    await page.goto('/ai-300/areas/retrieval');
    await page.waitForLoadState('networkidle');
    const entry = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' });
    await entry.focus();
    await page.keyboard.press('Enter');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(entry).toBeFocused();
    await expect(page).toHaveURL(/retrieval$/);
  });

  test('recalls what was opened', async ({ page }) => {
    await page.goto('/ai-300');
    await openPalette(page, 'key vault');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/terms\/key-vault$/);
    await openPalette(page);
    await expect(page.getByRole('group', { name: 'Opened last' }).getByRole('option')).toHaveText(
      /Key Vault/,
    );
  });

  test('does without what the browser keeps', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('not here');
        },
      });
    });
    await page.goto('/ai-300');
    await openPalette(page, 'key vault');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/terms\/key-vault$/);
  });

  test('rates an area, which stands on its page and on the server', async ({ page }) => {
    await page.goto('/ai-300');
    await openPalette(page, 'retrieval');
    const ready = page.getByRole('option', { name: 'Rate Retrieval: Ready' });
    for (let presses = 0; presses < 40; presses++) {
      if ((await ready.getAttribute('aria-selected')) === 'true') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByText('Retrieval is rated Ready.')).toBeVisible();
    await expect(page.getByRole('option', { name: 'Rate Retrieval: Ready, your rating now' })).toBeVisible();
    await expect
      .poll(async () => {
        const answer = await page.request.get('/api/progress?exam=ai-300');
        return answer.ok() ? (await answer.json()).ratings['ai-300/areas/retrieval']?.at(-1)?.level : null;
      })
      .toBe('ready');
    await page.keyboard.press('Escape');
    await expect(
      page
        .getByRole('radiogroup', { name: 'Your rating: Retrieval', exact: true })
        .getByRole('radio', { name: 'Ready' }),
    ).toBeChecked();
  });

  test('changes the theme, and opens the board', async ({ page }) => {
    await page.goto('/ai-300/terms/canary');
    await openPalette(page, 'dark');
    await page.getByRole('option', { name: 'Dark theme' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await field(page).fill('open board');
    await page.getByRole('option', { name: 'Open board' }).click();
    await expect(page).toHaveURL(/\/ai-300$/);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('finds what the page finds, in the same order', async ({ page }) => {
    await page.goto('/ai-300/search?q=batch+scoring');
    const titles = await page.locator('main ol > li > a').allTextContents();
    expect(titles.length).toBeGreaterThan(3);
    await openPalette(page, 'batch scoring');
    const found = page.getByRole('group', { name: 'Pages' }).locator('[role=option] .font-semibold');
    const offered = await found.allTextContents();
    expect(offered).toEqual(titles.slice(0, offered.length));
    await page.getByRole('option', { name: /^(All \d+ pages|Show on the search page)$/ }).click();
    await expect(page).toHaveURL(/search\?q=batch%20scoring$/);
  });

  test.describe('without its index', () => {
    test.use({ allowedInConsole: /Failed to load resource/ });

    test('has the server search', async ({ page }) => {
      await page.route('**/search-index', (route) => route.fulfill({ status: 500, body: 'no' }));
      await page.goto('/ai-300');
      await openPalette(page, 'canary');
      await expect(page.getByText('The search could not be loaded.')).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/search\?q=canary$/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('for “canary”');
    });
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`has no fault that axe finds, ${theme}`, async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL }]);
      await page.goto('/ai-300');
      await openPalette(page);
      await expectNoFaults(page);
      await field(page).fill('retrieval');
      await expect(page.getByRole('option', { name: 'Rate Retrieval: Review' })).toBeAttached();
      await expectNoFaults(page);
      await page.getByRole('option', { name: 'Rate Retrieval: Review' }).click();
      await expectNoFaults(page);
    });
  }

  test('fits a phone, and opens from its menu', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/ai-300');
    await page.waitForLoadState('networkidle');
    await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('link', { name: 'Search' }).click();
    await field(page).fill('deployment and inference');
    await expect(page.getByRole('option', { name: /^Deployment and inference/ })).toBeVisible();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    const list = page.getByRole('listbox');
    expect(await list.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

test('neither the index nor the palette is loaded before it is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/ai-300', { waitUntil: 'networkidle' });
  const before = asked.filter((path) => path.endsWith('.js')).length;
  expect(asked).not.toContain('/ai-300/search-index');
  await openPalette(page);
  expect(asked.filter((path) => path === '/ai-300/search-index')).toHaveLength(1);
  expect(asked.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(before);
});

test('the index is compressed, and kept by its tag', async ({ page }) => {
  const answer = await page.request.get('/ai-300/search-index');
  expect(answer.headers()).toMatchObject({ 'cache-control': 'public, no-cache', 'content-encoding': 'gzip' });
  const again = await page.request.get('/ai-300/search-index', {
    headers: { 'if-none-match': answer.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
  expect((await page.request.get('/nothing/search-index')).status()).toBe(404);
});

test('what is kept for mock exams is not found', async ({ page }) => {
  await page.goto('/ai-300/search?q=Proof+before+the+truth+is+in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: 'Proof before the truth is in' })).toHaveCount(
    0,
  );
  expect(await (await page.request.get('/ai-300/search-index')).text()).not.toMatch(
    /quiet-chart|left-out-conditions/,
  );
});

test.describe('the page', () => {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is reached from the navigation and searches', async ({ page }) => {
      await page.goto('/ai-300');
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Search \d+ pages$/);
      await page.getByRole('searchbox', { name: 'What to look for' }).fill('canary');
      await page.getByRole('button', { name: 'Search' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ pages for “canary”$/);
      await expect(page.locator('main mark').first()).toHaveText(/canary/i);
      await page.locator('main').getByRole('link', { name: 'Canary', exact: true }).click();
      await expect(page).toHaveURL(/terms\/canary$/);
    });

    test('says what is mistyped, and what is like it', async ({ page }) => {
      await page.goto('/ai-300/search?q=canray');
      await expect(page.getByText('“canray” is on no page as written')).toBeVisible();
      await page.goto('/ai-300/search?q=rbak');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No page for “rbak”');
      await expect(page.locator('main').getByRole('link', { name: 'RBAC' })).toBeVisible();
    });
  });

  for (const [name, query] of Object.entries({
    results: 'deployment',
    nothing: 'xqzvwkjh',
    'no question': '',
    'a script': '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>',
    'a word without end': 'a'.repeat(2_000),
  })) {
    test(`fits a phone, ${name}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const answer = await page.goto(`/ai-300/search?q=${encodeURIComponent(query)}`);
      expect(answer?.status()).toBe(200);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(room).toBeLessThanOrEqual(0);
      await expect(page.locator('main img, main script')).toHaveCount(0);
    });
  }

  for (const theme of ['light', 'dark'] as const) {
    for (const query of ['deployment', 'rbak']) {
      test(`has no fault that axe finds, ${theme}, ${query}`, async ({ page, context, baseURL }) => {
        await context.addCookies([{ name: 'theme', value: theme, url: baseURL }]);
        await page.goto(`/ai-300/search?q=${query}`);
        await expectNoFaults(page);
      });
    }
  }

  test('reads a query of 10 KB to a point, and survives', async ({ page }) => {
    const answer = await page.request.get(`/ai-300/search?q=${'deploy%20'.repeat(1_200)}`);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('pages for “deploy deploy');
  });
});
