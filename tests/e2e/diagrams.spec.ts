import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { diagramHash, diagramsIn } from '@/lib/content/diagrams';
import { parseMarkdown } from '@/lib/content/parse';
import { openDrawer } from '@/scripts/draw';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';

const areas = [
  'evaluation-and-promotion',
  'deployment-and-inference',
  'security-and-governance',
  'ci-cd-and-automation',
  'retrieval',
  'evaluation-and-safety',
];
const life = '/ai-300/areas/evaluation-and-promotion';

/** Distinct colours of some kind in the page's drawings, and what the design's variables are there. */
function colours(page: Page) {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const of = (name: string) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const used = (selector: string, property: 'fill' | 'stroke') => {
      const elements = [...document.querySelectorAll(`figure.diagram svg ${selector}`)];
      return [...new Set(elements.map((element) => getComputedStyle(element)[property]))].sort();
    };
    const result = {
      words: used('text', 'fill'),
      ink: [of('--ink'), of('--ink-2')].sort(),
      boxes: used('rect', 'fill'),
      grounds: ['--card', '--paper', '--sunk'].map(of),
      ends: used('marker path', 'fill'),
      edge: [of('--ink-3')],
    };
    probe.remove();
    return result;
  });
}

for (const area of areas) {
  test.describe(area, () => {
    for (const theme of ['light', 'dark'] as const) {
      test(`draws in the ${theme} theme's ink, and axe finds no fault`, async ({
        page,
        context,
        baseURL,
      }) => {
        await context.addCookies([{ name: 'theme', value: theme, url: baseURL }]);
        await page.goto(`/ai-300/areas/${area}`);
        await expect(page.locator('figure.diagram svg').first()).toBeVisible();
        const { words, ink, boxes, grounds, ends, edge } = await colours(page);
        expect(ink).toEqual(expect.arrayContaining(words));
        expect(grounds).toEqual(expect.arrayContaining(boxes));
        expect(ends).toEqual(edge);
        for (const summary of await page.locator('figure.diagram summary').all()) await summary.click();
        await expectNoFaults(page);
      });
    }

    test('scrolls by itself on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`/ai-300/areas/${area}`);
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
      // No drawing is made smaller than it can be read.
      for (const drawing of await page.locator('figure.diagram svg').all()) {
        const box = await drawing.boundingBox();
        expect(box?.width).toBeCloseTo(Number(await drawing.getAttribute('width')), 0);
      }
    });

    test('fits the text on a wide screen, and no words leave their boxes', async ({ page }) => {
      await page.goto(`/ai-300/areas/${area}`);
      for (const place of await page.locator('.diagram-scroll').all()) {
        const [scroll = 0, client = 0] = await place.evaluate((one) => [one.scrollWidth, one.clientWidth]);
        expect(scroll).toBeLessThanOrEqual(client);
      }
      const outside = await page.locator('figure.diagram svg').evaluateAll((drawings) =>
        drawings.flatMap((drawing) => {
          const frame = drawing.getBoundingClientRect();
          return [...drawing.querySelectorAll('text')]
            .filter((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect();
              return (
                left < frame.left - 1 ||
                right > frame.right + 1 ||
                top < frame.top - 1 ||
                bottom > frame.bottom + 1
              );
            })
            .map((text) => text.textContent);
        }),
      );
      expect(outside).toEqual([]);
    });
  });
}

test('the life of a model is named, and told in words to those who open them', async ({ page }) => {
  await page.goto(life);
  const figure = page.getByRole('group', { name: 'The life of a model version' });
  const drawing = figure.getByRole('img', { name: 'The life of a model version' });
  await expect(drawing.locator('desc')).toHaveText(/^A chain leads down: experiment, registered, validated/);
  const words = figure.locator('details p');
  await expect(words).toBeHidden();
  await figure.getByText('In words').press('Enter');
  await expect(words).toBeVisible();
  await expect(words).toContainText('archived');
});

test('a diagram is scrolled by keyboard on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(life);
  const place = page.getByRole('region', { name: 'Diagram: The life of a model version' });
  await place.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => place.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});

test('on paper a diagram is whole, in dark ink', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL }]);
  await page.goto(life);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 360, height: 900 });
  const drawing = page.locator('figure.diagram svg');
  const box = await drawing.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await expect(drawing.locator('text', { hasText: 'Experiment' })).toHaveCSS('fill', 'rgb(0, 0, 0)');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a diagram and its words are there', async ({ page }) => {
    await page.goto(life);
    await expect(page.locator('figure.diagram svg')).toBeVisible();
    await page.getByText('In words').click();
    await expect(page.locator('figure.diagram details p')).toBeVisible();
  });
});

test('mermaid draws a diagram again as it was drawn', async () => {
  const file = join(import.meta.dirname, '../../content', `${life}.md`);
  const [fence] = diagramsIn(parseMarkdown(await readFile(file, 'utf8')));
  const text = fence?.value ?? '';
  const drawer = await openDrawer();
  const [first, second] = [await drawer.draw(text), await drawer.draw(text)];
  await expect(drawer.draw(`${text}\n  style canary fill:#f00`)).rejects.toThrow('colours');
  await expect(drawer.draw('flowchart TB\n  A[open --> B')).rejects.toThrow('Parse error');
  await drawer.close();
  expect(second).toBe(first);
  const drawn = await readFile(
    join(import.meta.dirname, `../../content/ai-300/diagrams/${diagramHash(text)}.svg`),
    'utf8',
  );
  // Another version of the browser may measure words a little differently.
  const shape = (svg: string) => svg.replace(/-?\d+(\.\d+)?/g, '0');
  expect(shape(first)).toBe(shape(drawn));
});
