import { expect, test } from '../setup/test';
import { standingOf } from './answering';
import { answerTo, beginLearner, DAY, rules } from './reviewing';

/** At this hour of the day three days before the exam. */
const now = new Date('2026-11-20T09:00:00Z');
const examAt = '2026-11-23T13:00:00.000Z';

test.use({ timezoneId: 'UTC' });

test('without an exam day everything is there, and the way to set one', async ({ page }) => {
  await page.goto('/ai-300/final-week');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The last five days before the exam, and what each is for.',
  );
  await expect(page.getByRole('link', { name: 'Set it' })).toHaveAttribute('href', '/ai-300/exam-day');
  await expect(page.getByRole('list', { name: 'The last days' }).getByRole('listitem').first()).toContainText(
    'Five days before',
  );
  await expect(page.locator('.final-fold[open]')).toHaveCount(0);
});

test('in the week itself it says what today is for, and opens its checklists', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  await learner.store({
    at: Date.now(),
    kind: 'setting.set',
    unit: 'ai-300',
    payload: { name: 'examAt', value: examAt },
  });
  await page.clock.setFixedTime(now);
  await page.goto('/ai-300/final-week');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Three days left. Today: say it from memory.',
  );
  const today = page.locator('[aria-current="date"]');
  await expect(today).toContainText('Today');
  await expect(today).toContainText('20 November 2026');
  await expect(today.getByRole('link', { name: 'Runbooks from memory' })).toBeVisible();
  // Days that are over take a line each, and can be opened.
  const past = page.locator('.final-past');
  await expect(past).toHaveCount(2);
  await expect(past.getByRole('link', { name: 'A whole mock' })).toBeHidden();
  await past.first().locator('summary').click();
  await expect(past.getByRole('link', { name: 'A whole mock' })).toBeVisible();
  const open = page.locator('.final-fold[open] > summary');
  await expect(open.filter({ hasText: 'Three to five days before' })).toBeVisible();
  await expect(open.filter({ hasText: 'One to two days before' })).toHaveCount(0);

  await page.goto('/ai-300/final-week/calm');
  await expect(page.getByText(/^Your exam: Monday,? 23 November 2026/)).toBeVisible();
});

test('a runbook is put in order and compared, and counts nothing', async ({ page, app }) => {
  await beginLearner(page, app);
  await page.goto('/ai-300/final-week/from-memory/runbooks-from-memory');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 of 5, from memory');
  await page
    .getByRole('button', { name: /^Move down/ })
    .first()
    .click();
  await page.locator('.question').focus();
  for (let runbook = 0; runbook < 5; runbook++) {
    await page.keyboard.press('Enter');
    await expect(page.locator('.closed-order').last()).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^You knew/);
  await expect(page.getByRole('list', { name: 'How it went' }).getByRole('listitem')).toHaveCount(5);
  expect(await standingOf(page)).toMatchObject({ answers: 0 });
});

test('prompts said from memory tick the checklist by themselves', async ({ page, app }) => {
  await beginLearner(page, app);
  await page.goto('/ai-300/final-week/from-memory/life-of-a-model');
  for (let prompt = 1; prompt <= 6; prompt++) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${prompt} of 6, from memory`);
    await page.keyboard.press('Enter');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: prompt < 6 ? 'Next' : 'See how it went' }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You knew it all from memory.');
  await expect(page.locator('.save-state > *')).toHaveCount(0);

  await page.goto('/ai-300/checklists/exam-ready');
  const item = page.locator('#life');
  await expect(item.getByRole('checkbox')).toBeChecked();
  await expect(item).toContainText('Ticked by itself. Six of 6 prompts said from memory');
  const mocks = page.locator('#two-mocks');
  await expect(mocks).toContainText('None of two whole mock exams passed so far.');
  await expect(mocks.getByRole('checkbox')).toBeDisabled();
  await expect(page.getByText('1 of 19 done')).toBeVisible();
});

test('the page to print holds the rules that were missed, on two sheets at most', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  const questions = await learner.questions(...rules, 'metrics/recall');
  await learner.store(...questions.map((question) => answerTo(question, Date.now() - DAY, { right: false })));
  await page.goto('/ai-300/final-week/page-to-print');
  const missed = page.locator('.sheet > section').first();
  await expect(missed.getByRole('listitem')).toHaveCount(rules.length + 1);
  // A metric is named once.
  await expect(missed.getByRole('listitem').filter({ hasText: 'Recall' })).toHaveText(
    /^Recall: A miss costs more than a false alarm/,
  );
  for (const title of ['Tell apart', 'Metrics', 'Runbooks'])
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThanOrEqual(2);
});

test('the last evening asks nothing, and leads to nothing that does', async ({ page }) => {
  await page.goto('/ai-300/final-week/calm');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is asked of you here.');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  const links = await page.getByRole('main').getByRole('link').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const path of paths) expect(path).not.toMatch(/drill|mock|mistakes|cards|session/);
});
