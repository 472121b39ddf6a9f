import type { Page } from '@playwright/test';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import { begin, runOf } from './answering';
import { answerTo, beginLearner, DAY, rules } from './reviewing';

const path = '/ai-300/mistakes';
const finding = (page: Page) => page.getByRole('heading', { level: 1 });
const openMistakes = (page: Page) => page.getByRole('list', { name: 'Open mistakes' }).getByRole('article');

test('a wrong answer in a drill becomes a mistake, with a note that stays and a way to retry', async ({
  page,
}) => {
  const [question] = await begin(page, runOf(['scenarios/canary-errors']));
  const right = question && 'right' in question.revealed.key ? question.revealed.key.right : [];
  const options = question && 'options' in question.shown.ask ? question.shown.ask.options : [];
  const at = options.findIndex(({ id }) => Array.isArray(right) && !right.includes(id));
  await page.keyboard.press(String.fromCharCode(97 + at));
  await page.keyboard.press('3');
  await page.getByRole('link', { name: 'your mistakes' }).click();

  await expect(finding(page)).toHaveText('1 rule to work on, and you were sure of it.');
  const mistake = openMistakes(page);
  await expect(mistake).toContainText(options[at]?.text ?? '');
  await expect(mistake).toContainText('Wrong, and you were sure, ');
  await expect(mistake).toContainText(
    'Two right answers on two different days close it, to two different questions.',
  );

  const note = mistake.getByRole('textbox', { name: /^Why you missed it/ });
  await mistake.getByRole('button', { name: /^Write down why you missed it/ }).click();
  await expect(note).toBeFocused();
  await page.keyboard.type('I read past the error rate.');
  // Neither a blur nor a pause: the page goes while the note is being written.
  await page.goto('/ai-300');
  await expect(page.getByRole('link', { name: '1 open mistake' })).toBeVisible();
  await page.goto(path);
  await expect(note).toHaveValue('I read past the error rate.');
  await note.fill('');
  await note.blur();
  await expect(mistake.getByText('The note is gone.')).toBeVisible();
  await page.reload();
  await expect(mistake.getByRole('button', { name: /^Write down why/ })).toBeVisible();

  await mistake.getByRole('link', { name: /^Retry this question/ }).click();
  await expect(page.locator('.question')).toContainText(options[at]?.text ?? '');
  await page.goto(path);
  await page.getByRole('link', { name: 'Retry it' }).click();
  await expect(finding(page)).toHaveText(/^Question 1 of 2\b/);
});

test('right answers on two days, to two questions, close it; a miss opens it again', async ({
  page,
  app,
}) => {
  const learner = await beginLearner(page, app);
  const [one, other] = await learner.questions(rules[0]);
  if (!one || !other) throw new Error('The rule has too few questions.');
  const now = Date.now();
  await learner.store(
    answerTo(one, now - 9 * DAY, { right: false }),
    answerTo(one, now - 8 * DAY, { right: true, certainty: 'guess' }),
    answerTo(one, now - 7 * DAY, { right: true }),
    answerTo(one, now - 6 * DAY, { right: true }),
  );
  await page.goto(path);
  await expect(openMistakes(page)).toContainText('One more right answer closes it, to another question.');
  await expect(openMistakes(page).getByText('Missed once before that')).toBeVisible();

  await learner.store(answerTo(other, now - 5 * DAY, { right: true }));
  await page.reload();
  await expect(finding(page)).toHaveText('No mistake is open: you closed the one that you made.');
  await page.getByText('1 closed mistake').click();
  await expect(page.getByRole('link', { name: /^Drill it again/ })).toBeVisible();
  await page.getByText('As a table').click();
  await expect(page.getByRole('row').nth(1)).toHaveText(/0$/);
  await expect(page.getByRole('row').nth(8)).toHaveText(/1$/);

  await learner.store(answerTo(other, now - DAY, { right: false }));
  await page.reload();
  await expect(finding(page)).toHaveText(/^1 rule to work on/);
});

test.describe('with several', () => {
  test.beforeEach(async ({ page, app }) => {
    const learner = await beginLearner(page, app);
    const now = Date.now();
    for (const [at, rule] of rules.entries()) {
      const [one] = await learner.questions(rule);
      const certainty = (['think', 'sure', null] as const)[at] ?? null;
      if (one) await learner.store(answerTo(one, now - at * DAY - 1000, { right: false, certainty }));
    }
  });

  test('what was sure stands first, and a tag chooses what is shown and retried', async ({ page }) => {
    await page.goto(path);
    await expect(finding(page)).toHaveText('3 rules to work on; you were sure of 1 of them.');
    await expect(openMistakes(page).first()).toContainText('Sure and wrong');
    const tag = page.getByLabel('Tag');
    const names = await tag.getByRole('option').allTextContents();
    const single = names.find((name) => name.endsWith('(1)'))?.replace(/ \(1\)$/, '') ?? '';
    await tag.selectOption(single);
    await expect(openMistakes(page)).toHaveCount(1);
    await expect(openMistakes(page)).toContainText(single);
    await page.reload();
    await expect(openMistakes(page)).toHaveCount(1);
    await page.getByRole('link', { name: 'Retry it' }).click();
    await expect(finding(page)).toHaveText(/^Question 1 of \d\b/);
    await page.goto(path);
    await page.getByRole('link', { name: 'Retry all 3' }).click();
    await expect(finding(page)).toHaveText(/^Question 1 of 3\b/);
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`has no fault that axe finds, and fits a phone, ${theme}`, async ({ page, context, app }) => {
      await context.addCookies([{ name: 'theme', value: theme, url: app.url }]);
      await page.goto(path);
      await expect(openMistakes(page)).toHaveCount(3);
      await page
        .getByRole('button', { name: /^Write down why/ })
        .first()
        .click();
      for (const disclosure of await page.locator('main details > summary').all()) await disclosure.click();
      await expectNoFaults(page);
      await page.setViewportSize({ width: 320, height: 640 });
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
    });
  }

  test('on paper stand the rules and the notes, and nothing to press', async ({ page }) => {
    await page.goto(path);
    await page
      .getByRole('button', { name: /^Write down why/ })
      .first()
      .click();
    await page.keyboard.type('Written by hand.');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Written by hand.').and(page.locator('p'))).toBeVisible();
    await expect(page.getByRole('textbox')).toBeHidden();
    await expect(page.getByRole('link', { name: /^Retry|^Drill/ }).first()).toBeHidden();
  });

  test.describe('without the server', () => {
    test.use({ allowedInConsole: /ERR_FAILED|status of 503/ });

    test('says so, and comes by itself when the connection is back', async ({ page }) => {
      await page.route('**/api/mistakes?*', (route) => route.abort());
      await page.goto(path);
      await expect(page.getByText('The server cannot be reached')).toBeVisible();
      await page.unroute('**/api/mistakes?*');
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await expect(openMistakes(page)).toHaveCount(3);

      const error = 'The database is being moved. Try again in a minute.';
      await page.route('**/api/mistakes?*', (route) => route.fulfill({ status: 503, json: { error } }));
      await page.reload();
      await expect(page.getByText(error)).toBeVisible();
      await page.unroute('**/api/mistakes?*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(openMistakes(page)).toHaveCount(3);
    });
  });
});

test('who has answered nothing is told what to do first', async ({ page }) => {
  await page.goto(path);
  await expect(finding(page)).toHaveText('You have made no mistake yet.');
  await page.getByRole('link', { name: 'Start a drill' }).click();
  await expect(page).toHaveURL(/\/ai-300\/drill$/);
});
