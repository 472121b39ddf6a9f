import type { Page } from '@playwright/test';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import { erroneousPages, everyKindOfPage, knowledgePages } from './pages';

/** How many pixels a page can be scrolled sideways. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const [name, path] of Object.entries(everyKindOfPage)) {
  test.describe(name, () => {
    if (erroneousPages.includes(name))
      test.use({ allowedInConsole: /the server responded with a status of 40[34]/ });

    test('has no fault that axe finds, is strict about scripts, and fits a phone', async ({
      page,
      context,
      baseURL,
    }) => {
      const open = async (theme: 'light' | 'dark') => {
        await context.addCookies([{ name: 'theme', value: theme, url: baseURL }]);
        const answer = await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        for (const disclosure of await page.locator('main details > summary').all()) await disclosure.click();
        return answer;
      };
      await open('light');
      await expectNoFaults(page, { about: 'light' });
      const answer = await open('dark');
      // It differs by its colours alone.
      await expectNoFaults(page, { about: 'dark', only: 'color-contrast' });

      const policy = answer?.headers()['content-security-policy'] ?? '';
      const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';
      expect(scripts).toMatch(/'nonce-[^']+'/);
      expect(scripts).not.toContain('unsafe');
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/Greenboard/);

      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sidewaysScroll(page)).toBe(0);
      // The longest words that an author could write, wherever there are words.
      await page.evaluate(() => {
        const word = 'Bereitstellungsendpunktverkehrsverteilungsregel'.repeat(3);
        for (const element of document.querySelectorAll(
          'main :is(h1, h2, p, li, td, th, dd) > a, main :is(h1, p)',
        )) {
          if (element.childElementCount === 0) element.textContent += word;
        }
      });
      expect(await sidewaysScroll(page)).toBe(0);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page of knowledge has its words', async ({ page }) => {
    test.setTimeout(120_000);
    for (const [name, path] of knowledgePages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible();
      const words = ((await page.locator('main').textContent()) ?? '').split(/\s+/).length;
      expect(words, name).toBeGreaterThan(10);
    }
  });

  test('an area can be read', async ({ page }) => {
    await page.goto('/ai-300/areas/deployment-and-inference');
    await expect(page.getByRole('heading', { name: 'Deployment and inference', level: 1 })).toBeVisible();
    await expect(page.getByText('Clients know one address, the endpoint.')).toBeVisible();
    await expect(page.getByRole('table').first()).toBeVisible();
  });

  test('a scenario opens its answer', async ({ page }) => {
    await page.goto('/ai-300/scenarios/canary-errors');
    const answer = page.getByText('Right:');
    await expect(answer).toBeHidden();
    await page.getByText('Show the answer').click();
    await expect(answer).toBeVisible();
  });

  test('the navigation leads everywhere on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto('/ai-300');
    await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('link', { name: 'Metrics' }).click();
    await expect(page.getByRole('heading', { name: 'Metrics', level: 1 })).toBeVisible();
  });
});
