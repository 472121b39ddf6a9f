import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';

const pages = {
  'confusion-matrix': '/ai-300/metrics/precision',
  threshold: '/ai-300/metrics/roc-auc',
  'regression-errors': '/ai-300/metrics/rmse',
  ranking: '/ai-300/metrics/ndcg',
  drift: '/ai-300/metrics/population-stability-index',
  traffic: '/ai-300/metrics/error-rate',
};

/** States whose formulas take the most room. */
const longest: Record<keyof typeof pages, string> = {
  'confusion-matrix': '#play=1000.1000.1000.1000',
  threshold: '#play=47.490.51.49.25',
  'regression-errors': '#play=80.80.80.80.80',
  ranking: '#play=8.8.1.3.5.7.9.11.13.15',
  drift: '#play=53.59.47.43.41.37.29.31.37.41.43.47',
  traffic: '#play=33.123.457.599',
};

/** The playground of a page, once its script has come. */
async function open(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  const playground = page.locator('.playground');
  await expect(playground).toBeVisible();
  return playground;
}

/** A measure's line: its formula with the numbers in it, and the result. */
function measure(playground: Locator, id: string): Locator {
  return playground.locator(`[data-measure="${id}"] dd`);
}

/** Text without the blanks that MathML and line breaks make. */
async function plain(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? '').replace(/\s+/g, '');
}

/** Presses the keyboard's keys in a control of this name. */
async function press(
  playground: Locator,
  name: string,
  keys: string[],
  role: 'slider' | 'spinbutton' = 'slider',
) {
  const control = playground.getByRole(role, { name, exact: true });
  await control.focus();
  for (const key of keys) await control.press(key);
}

for (const [name, path] of Object.entries(pages)) {
  test.describe(name, () => {
    for (const theme of ['light', 'dark'] as const) {
      test(`has no fault that axe finds, ${theme}`, async ({ page, context, baseURL }) => {
        await context.addCookies([{ name: 'theme', value: theme, url: baseURL }]);
        const playground = await open(page, path);
        for (const disclosure of await playground.locator('summary').all()) await disclosure.click();
        await expectNoFaults(page);
      });
    }

    test('fits a phone of 320 pixels, with its tables open and its longest numbers', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const playground = await open(page, path + longest[name as keyof typeof pages]);
      for (const disclosure of await playground.locator('summary').all()) await disclosure.click();
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
      // Nothing is cut off inside it either.
      const wide = await playground.evaluate((element) =>
        [...element.querySelectorAll('*')]
          .filter((one) => one.getBoundingClientRect().right > element.getBoundingClientRect().right + 1)
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(wide).toEqual([]);
    });

    test('shows no colour of readiness', async ({ page }) => {
      const playground = await open(page, path);
      const coloured = await playground.evaluate((element) => {
        const probe = document.createElement('i');
        element.append(probe);
        const levels = ['--red', '--green', '--yellow', '--yellow-mark', '--red-soft', '--green-soft'].map(
          (level) => {
            probe.style.color = `var(${level})`;
            return getComputedStyle(probe).color;
          },
        );
        probe.remove();
        return [...element.querySelectorAll('*')].filter((one) => {
          const { color, backgroundColor, fill, stroke } = getComputedStyle(one);
          return [color, backgroundColor, fill, stroke].some((value) => levels.includes(value));
        }).length;
      });
      expect(coloured).toBe(0);
    });

    test('says without JavaScript that it needs it, and the page is whole', async ({ browser, app }) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(app.url + path);
      await expect(page.getByRole('heading', { name: 'Try it' })).toBeVisible();
      await expect(page.getByText('which needs JavaScript')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Worked example' })).toBeVisible();
      await expect(page.locator('.playground')).toHaveCount(0);
      await page.close();
    });
  });
}

test('the confusion matrix follows the keyboard, and the formula shows the numbers', async ({ page }) => {
  const playground = await open(page, pages['confusion-matrix']);
  expect(await plain(measure(playground, 'precision'))).toBe('3030+10=0.75');
  // The page's own measure comes first.
  await expect(playground.locator('[data-measure]').first()).toHaveAttribute('data-measure', 'precision');
  await press(playground, 'False positives (FP)', ['ArrowRight', 'ArrowRight']);
  expect(await plain(measure(playground, 'precision'))).toBe('3030+12≈0.714');
  await press(playground, 'False positives (FP), as a number', ['Control+a', '9', '0'], 'spinbutton');
  expect(await plain(measure(playground, 'precision'))).toBe('3030+90=0.25');
  await press(playground, 'True positives (TP)', ['Home']);
  await press(playground, 'False positives (FP)', ['Home']);
  expect(await plain(measure(playground, 'precision'))).toBe('00+0isundefined:nothingisflagged.');
  await expect(playground.locator('output')).toContainText('nothing is flagged');
  await playground.getByRole('button', { name: 'Reset the numbers' }).press('Enter');
  expect(await plain(measure(playground, 'precision'))).toBe('3030+10=0.75');
});

test('an emptied number changes nothing, and comes back', async ({ page }) => {
  const playground = await open(page, pages['confusion-matrix']);
  const box = playground.getByRole('spinbutton', { name: 'True positives (TP), as a number' });
  await box.fill('');
  expect(await plain(measure(playground, 'precision'))).toBe('3030+10=0.75');
  await box.blur();
  await expect(box).toHaveValue('30');
  await box.fill('123456');
  await box.blur();
  await expect(box).toHaveValue('1000');
});

test('the address holds the state, and a link brings it back', async ({ page }) => {
  const playground = await open(page, pages['confusion-matrix']);
  await press(playground, 'False positives (FP)', ['ArrowRight']);
  await expect(page).toHaveURL(/#play=940\.11\.20\.30$/);
  await page.reload();
  await expect(measure(page.locator('.playground'), 'precision')).toContainText('11');
  await page.goto('/ai-300/metrics/recall#play=0.0.7.1');
  await expect(page.locator('.playground output')).toContainText('7 of 8 positives missed');
  await expect(page.getByRole('heading', { name: 'Try it' })).toBeInViewport();
  await page.goto('/ai-300/metrics/accuracy#play=1.2.3.9999999');
  await expect(page.locator('.playground output')).toContainText('Of 1,000 cases');
});

test('the threshold follows keyboard, mouse and finger, and so do the curves', async ({
  page,
  browser,
  app,
}) => {
  const playground = await open(page, pages.threshold);
  const curve = playground.getByRole('img', { name: /^ROC curve/ });
  const before = await curve.getAttribute('aria-label');
  const area = await plain(measure(playground, 'roc-auc'));
  const step = await plain(measure(playground, 'pr-auc'));
  await press(playground, 'Threshold: flagged from this score up', ['PageUp']);
  expect(await plain(measure(playground, 'pr-auc'))).not.toBe(step);
  await expect(curve).not.toHaveAttribute('aria-label', before ?? '');
  // A threshold moves the point, not the curve.
  expect(await plain(measure(playground, 'roc-auc'))).toBe(area);
  await press(playground, 'Mean score of positives', ['Home']);
  expect(await plain(measure(playground, 'roc-auc'))).not.toBe(area);
  await press(playground, 'Positives among 1,000 cases', ['Home']);
  await expect(measure(playground, 'roc-auc')).toContainText('is undefined: one class has no case');

  const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
  const phone = await context.newPage();
  const touched = await open(phone, app.url + pages.threshold);
  await drag(phone, touched.locator('[data-drag=threshold]'), -60, 0);
  const value = touched.getByRole('slider', { name: 'Threshold: flagged from this score up' });
  expect(Number(await value.inputValue())).toBeLessThan(50);
  await context.close();
});

/** Drags with one finger, as the browser reports it to pages that listen to pointers. */
async function drag(page: Page, mark: Locator, right: number, down: number) {
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error('There is nothing to drag.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + right * share, y: y + down * share }],
    });
  await touch('touchStart', 0);
  for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', share);
  await touch('touchEnd', 1);
}

test('an outlier is dragged by mouse and by finger, and moves RMSE more than MAE', async ({
  page,
  browser,
  app,
}) => {
  const playground = await open(page, pages['regression-errors']);
  expect(await plain(measure(playground, 'mae'))).toBe('2+2+1+1+105=3.2pallets');
  expect(await plain(measure(playground, 'rmse'))).toBe('√((22+22+12+12+102)/5)=√(110/5)≈4.69pallets');
  const dot = playground.locator('[data-drag="day 5"]');
  await dot.scrollIntoViewIfNeeded();
  const box = await dot.boundingBox();
  if (!box) throw new Error('There is no dot.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 60, { steps: 4 });
  await page.mouse.up();
  const day5 = playground.getByRole('slider', { name: /^Day 5/ });
  expect(Number(await day5.inputValue())).toBeLessThan(30);
  await day5.press('End');
  expect(await plain(measure(playground, 'mae'))).toBe('2+2+1+1+355=8.2pallets');

  const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
  const phone = await context.newPage();
  const touched = await open(phone, app.url + pages['regression-errors']);
  await drag(phone, touched.locator('[data-drag="day 1"]'), 0, -50);
  expect(Number(await touched.getByRole('slider', { name: /^Day 1/ }).inputValue())).toBeGreaterThan(45);
  await context.close();
});

test('results are moved by keyboard and by finger, and the focus goes with them', async ({
  page,
  browser,
  app,
}) => {
  const playground = await open(page, pages.ranking);
  expect(await plain(measure(playground, 'precision-at-k'))).toBe('25=0.4');
  const up = playground.getByRole('button', { name: 'Move Result B up' });
  await up.focus();
  await up.press('Enter');
  await expect(playground.getByRole('listitem').first()).toContainText('Result B');
  await expect(up).toBeFocused();
  expect(await plain(measure(playground, 'mean-reciprocal-rank'))).toBe('11=1');
  await up.press('Enter');
  await expect(playground.getByRole('listitem').first()).toContainText('Result B');
  await playground.getByRole('checkbox', { name: /Result A.* is relevant/ }).press('Space');
  expect(await plain(measure(playground, 'precision-at-k'))).toBe('35=0.6');
  await press(playground, 'Relevant results that the search did not bring', ['Home']);
  await press(playground, 'Cut off after k results', ['End']);
  expect(await plain(measure(playground, 'recall-at-k'))).toBe('44=1');

  const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
  const phone = await context.newPage();
  const touched = await open(phone, app.url + pages.ranking);
  await drag(phone, touched.locator('[data-drag="place 1"]'), 0, 90);
  await expect(touched.getByRole('listitem').first()).toContainText('Result B');
  await context.close();
});

test('production drifts by typing, by buttons and by finger', async ({ page, browser, app }) => {
  const playground = await open(page, pages.drift);
  await expect(measure(playground, 'population-stability-index')).toContainText('≈0.236');
  await playground.getByRole('button', { name: 'Make production like the reference' }).press('Enter');
  expect(await plain(measure(playground, 'jensen-shannon-distance'))).toBe('√(0+0+0+0+0+0)=0');
  await playground.getByRole('button', { name: 'Move everybody one group up' }).press('Enter');
  expect(await plain(measure(playground, 'wasserstein-distance'))).toMatch(/years$/);
  await press(playground, 'Production, 20–29', ['Control+a', '9'], 'spinbutton');
  await expect(playground.getByRole('row', { name: /^20–29/ })).toContainText('9');

  const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
  const phone = await context.newPage();
  const touched = await open(phone, app.url + pages.drift);
  await drag(phone, touched.locator('[data-drag="age 20"]'), 0, -50);
  const box = touched.getByRole('spinbutton', { name: 'Production, 20–29' });
  expect(Number(await box.inputValue())).toBeGreaterThan(30);
  await context.close();
});

test('a release is seen sooner in its own chart, and says when to roll back', async ({ page }) => {
  const playground = await open(page, pages.traffic);
  expect(await plain(measure(playground, 'error-rate'))).toBe('0.1·0.05+0.9·0.01=0.014');
  await expect(playground.locator('output')).toContainText('after 18 minutes');
  await expect(playground.locator('output')).toContainText('after 80 minutes');
  await expect(playground.getByText('as soon as 7 errors are among the first 216 requests')).toBeVisible();
  await press(playground, 'Failures in the new deployment, of 1,000 requests', ['Home']);
  await expect(playground.locator('output')).toContainText('no rise to see');
  await press(playground, 'Per cent of traffic that the new deployment gets', ['Home']);
  await expect(playground.locator('output')).toContainText('Nothing goes to the new deployment');
});

test('its script comes with its page alone', async ({ app, browser }) => {
  const scriptsOf = async (path: string) => {
    const page = await browser.newPage();
    const scripts: string[] = [];
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') scripts.push(await response.text().catch(() => ''));
    });
    await page.goto(app.url + path, { waitUntil: 'networkidle' });
    await page.close();
    return scripts.join('\n');
  };
  // A sentence of each playground, which survives minifying.
  const signs = {
    'confusion-matrix': 'Move the four counts',
    threshold: 'Precision–recall curve',
    'regression-errors': 'Every forecast is right',
    ranking: 'Cut off after k results',
    drift: 'Move everybody one group up',
    traffic: 'Nothing goes to the new deployment',
  };
  for (const path of [
    '/ai-300',
    '/ai-300/metrics',
    '/ai-300/metrics/calibration',
    '/ai-300/areas/retrieval',
  ]) {
    const text = await scriptsOf(path);
    for (const [name, sign] of Object.entries(signs))
      expect(text.includes(sign), `${name} on ${path}`).toBe(false);
  }
  for (const [name, path] of Object.entries(pages)) {
    const text = await scriptsOf(path);
    for (const [other, sign] of Object.entries(signs))
      expect(text.includes(sign), `${other} on ${path}`).toBe(other === name);
  }
});

test('nothing of it moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const playground = await open(page, pages.threshold);
  const moving = await playground.evaluate((element) => element.getAnimations({ subtree: true }).length);
  expect(moving).toBe(0);
});

test.describe('when its script does not come', () => {
  test.use({ allowedInConsole: /Failed to load resource|ERR_FAILED/ });

  test('a sentence says so, and the page is whole', async ({ page }) => {
    await page.route('**/*.js', async (route) => {
      const answer = await route.fetch();
      const isPlayground = (await answer.text()).includes('Move the four counts');
      await (isPlayground ? route.abort() : route.fulfill({ response: answer }));
    });
    await page.goto(pages['confusion-matrix']);
    await expect(page.getByText('The playground could not be loaded.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Worked example' })).toBeVisible();
    await expect(page.locator('.playground')).toHaveCount(0);
  });
});
