import type { Page } from '@playwright/test';
import type { Snapshot } from '@/lib/outbox/wire';
import { expect, test } from '../setup/test';

const list = '/ai-300/checklists/one-to-two-days';
const plan = '/ai-300/paths/two-weeks-left';

const boxes = (page: Page) => page.getByRole('main').getByRole('checkbox');

/** What the server holds as done, by unit. */
async function doneOnServer(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/progress?exam=ai-300');
  if (!answer.ok()) return [];
  const { last } = (await answer.json()) as Pick<Snapshot, 'last'>;
  return Object.values(last['tick.set']).flatMap(({ unit, payload }) => (payload.done ? unit : []));
}

test('items are ticked by hand and by keyboard, and stand after a reload', async ({ page }) => {
  await page.goto(list);
  const all = await boxes(page).count();
  expect(all).toBeGreaterThan(2);
  await boxes(page).nth(0).check();
  await boxes(page).nth(1).focus();
  await page.keyboard.press('Space');
  // The words are the label.
  await page
    .locator('li.tick')
    .nth(2)
    .locator('label > span')
    .click({ position: { x: 4, y: 8 } });
  await boxes(page).nth(2).uncheck();
  await expect(page.getByText(`2 of ${all} done`)).toBeVisible();
  await expect.poll(async () => (await doneOnServer(page)).length).toBe(2);

  await page.reload();
  await expect(page.getByText(`2 of ${all} done`)).toBeVisible();
  await expect(boxes(page).nth(0)).toBeChecked();
  await expect(boxes(page).nth(1)).toBeChecked();
  await expect(boxes(page).nth(2)).not.toBeChecked();
});

test('two tabs show the same, whichever of them is ticked in', async ({ context }) => {
  const [one, two] = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all([one.goto(list), two.goto(list)]);
  await Promise.all([boxes(one).nth(0).check(), boxes(two).nth(1).check()]);
  for (const page of [one, two]) {
    await expect(boxes(page).nth(0)).toBeChecked();
    await expect(boxes(page).nth(1)).toBeChecked();
    await expect(page.getByText(/^2 of \d+ done$/)).toBeVisible();
  }
  await boxes(one).nth(0).uncheck();
  await expect(boxes(two).nth(0)).not.toBeChecked();
  // Both wrote first, and are one learner all the same.
  await expect.poll(() => doneOnServer(two)).toHaveLength(1);
});

test('a path counts its items over all weeks, and a link in one leads on without ticking it', async ({
  page,
}) => {
  await page.goto(plan);
  const item = page.locator('li.tick', { has: page.getByRole('link') }).first();
  await item.getByRole('checkbox').check();
  await expect(page.getByText(/^1 of \d+ done$/)).toBeVisible();
  await item.getByRole('checkbox').uncheck();
  await item.getByRole('link').first().click();
  await expect(page).not.toHaveURL(plan);
  await page.goto(plan);
  await expect(page.getByText(/^0 of \d+ done$/)).toBeVisible();
  await expect.poll(() => doneOnServer(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a checklist shows plain boxes', async ({ page }) => {
    await page.goto(list);
    await expect(boxes(page).first()).toBeVisible();
    await expect(boxes(page).first()).toBeDisabled();
    await expect(page.getByText(/\d of \d+ done/)).toBeHidden();
  });
});
