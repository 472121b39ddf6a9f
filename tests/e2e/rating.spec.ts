import type { Page } from '@playwright/test';
import { expect, test } from '../setup/test';
import { level, ratingsOnServer } from './rated';

/** Moves the keyboard's focus on, at most so many stops, until it is inside the group of this name. */
async function tabInto(page: Page, group: string) {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(
      () => document.activeElement?.closest('[role=radiogroup]')?.getAttribute('aria-label') ?? '',
    );
    if (label === `Your rating: ${group}`) return;
  }
  throw new Error(`The keyboard never reached the rating of ${group}`);
}

test('three areas are rated by keyboard alone, and stand after a reload', async ({ page }) => {
  await page.goto('/ai-300');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not answered anything');
  await tabInto(page, 'Workspace and assets');
  await page.keyboard.press('3');
  await tabInto(page, 'Data operations');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await tabInto(page, 'Cost and resources');
  await page.keyboard.press('Space');

  const expectRatings = async () => {
    await expect(level(page, 'Workspace and assets', 'Ready')).toBeChecked();
    await expect(level(page, 'Data operations', 'Review')).toBeChecked();
    await expect(level(page, 'Cost and resources', 'Practice')).toBeChecked();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('3 of 19');
  };
  await expectRatings();
  await page.reload();
  await expectRatings();

  // What another browser of the same learner would be told: it is the server's, not this page's memory.
  await expect
    .poll(async () => {
      const answer = await page.request.get('/api/progress?exam=ai-300');
      return answer.ok() ? Object.keys((await answer.json()).ratings).length : 0;
    })
    .toBe(3);
});

test('a level pressed again is taken back, and the history keeps both', async ({ page }) => {
  await page.goto('/ai-300/areas/retrieval');
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await level(page, title, 'Review').click();
  await expect(level(page, title, 'Review')).toBeChecked();
  await level(page, title, 'Review').click();
  await expect(level(page, title, 'Review')).not.toBeChecked();
  await expect.poll(() => ratingsOnServer(page, 'ai-300/areas/retrieval')).toEqual(['review', null]);
});

test('keys only set, Delete and Backspace clear, and a double click is one rating', async ({ page }) => {
  await page.goto('/ai-300/areas/retrieval');
  await level(page, 'Retrieval', 'Practice').focus();
  for (const key of ['2', '2', 'Delete', 'Delete', '3', 'Backspace']) await page.keyboard.press(key);
  await level(page, 'Retrieval', 'Practice').dblclick();
  await expect(level(page, 'Retrieval', 'Practice')).toBeChecked();
  await expect(level(page, 'Retrieval', 'Practice')).toHaveAttribute(
    'title',
    /Press again, or Delete, to clear/,
  );
  await expect
    .poll(() => ratingsOnServer(page, 'ai-300/areas/retrieval'))
    .toEqual(['review', null, 'ready', null, 'practice']);
});

test('items of a checklist are rated, and the area says how they stand', async ({ page }) => {
  await page.goto('/ai-300/areas/deployment-and-inference');
  const items = page.locator('li.check');
  await items.nth(0).getByRole('radio', { name: 'Ready' }).click();
  await items.nth(1).getByRole('radio', { name: 'Practice' }).click();
  await expect(page.getByText(/1 practice/i).first()).toBeVisible();
  await page.reload();
  await expect(items.nth(0).getByRole('radio', { name: 'Ready' })).toBeChecked();
  await expect(items.nth(1).getByRole('radio', { name: 'Practice' })).toBeChecked();
});

test('two tabs, and two first writes at once, are one learner', async ({ context }) => {
  const [one, two] = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all([one.goto('/ai-300'), two.goto('/ai-300')]);
  await Promise.all([
    level(one, 'Retrieval', 'Ready').click(),
    level(two, 'Fine-tuning', 'Practice').click(),
  ]);
  await expect
    .poll(async () => {
      const answer = await one.request.get('/api/progress?exam=ai-300');
      return answer.ok() ? Object.keys((await answer.json()).ratings).sort() : [];
    })
    .toEqual(['ai-300/areas/fine-tuning', 'ai-300/areas/retrieval']);
  // Each tab hears of the other's rating without a reload.
  await expect(level(one, 'Fine-tuning', 'Practice')).toBeChecked();
  await expect(level(two, 'Retrieval', 'Ready')).toBeChecked();
});
