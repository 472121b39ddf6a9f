import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../setup/test';
import { everyKindOfPage } from './pages';

// A page that is not found answers 404, and the browser says so in its console.
test.use({ allowedInConsole: /the server responded with a status of 404/ });

for (const [name, path] of Object.entries(everyKindOfPage)) {
  test.describe(name, () => {
    test('fits a phone of 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
    });

    for (const theme of ['light', 'dark'] as const) {
      test(`has no fault that axe finds, ${theme}`, async ({ page, context, baseURL }) => {
        await context.addCookies([{ name: 'theme', value: theme, url: baseURL }]);
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        for (const disclosure of await page.locator('main details > summary').all()) await disclosure.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }

    test('comes with a strict policy and one heading', async ({ page }) => {
      const answer = await page.goto(path);
      const policy = answer?.headers()['content-security-policy'] ?? '';
      const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';
      expect(scripts).toMatch(/'nonce-[^']+'/);
      expect(scripts).not.toContain('unsafe');
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/Greenboard/);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

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
