import type { Page } from '@playwright/test';
import type { Draft } from '@/lib/outbox/wire';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import { answerMuch } from './much-answered';
import { answerTo, beginLearner, DAY } from './reviewing';

const board = '/ai-300';
const path = '/ai-300/readiness';
const finding = (page: Page) => page.getByRole('heading', { level: 1 });
const row = (page: Page, area: string) => page.getByRole('row', { name: new RegExp(`^${area} `) });
const next = (page: Page) => page.getByRole('region', { name: 'Do next' }).getByRole('listitem');

/** What axe finds with everything open, and whether the page scrolls sideways on the narrowest screen. */
async function expectGoodShape(page: Page): Promise<void> {
  for (const disclosure of await page.locator('main details > summary').all()) await disclosure.click();
  await expectNoFaults(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  if (size) await page.setViewportSize(size);
}

test('the board says whether one would pass, what says so, and what comes next', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  await answerMuch(learner);
  const at = Date.now();
  const value = new Date(at + 6 * DAY).toISOString();
  await learner.store({ at, kind: 'setting.set', unit: 'ai-300', payload: { name: 'examAt', value } });
  await page.goto(board);

  await expect(finding(page)).toHaveText(/ today\.$/);
  const answers = page.getByRole('region', { name: 'What your answers say' });
  await expect(answers).toContainText(/predicted score, likely \d{3} to \d{3}/);
  await expect(answers).toContainText(/chance of reaching 700\d+%/);
  await expect(answers).toContainText(/until \w+ \d+ \w+6 days/);
  await expect(answers.getByRole('img', { name: /^Predicted score \d{3}, .*700 passes$/ })).toBeVisible();
  await expect(answers).toContainText(
    /From \d+ first answers\. .* allows for 60 to 75%\. .* narrow this most/,
  );
  await expect(answers).toContainText(
    /Weakest of 12 areas with an estimate: Deployment and inference, \d+%\./,
  );
  await expect(answers).toContainText(/in detail: (up|down|much)/);
  await answers.getByText('What these numbers rest on').click();
  await expect(
    answers.getByText('Repeats, answers soon after reading and your ratings do not'),
  ).toBeVisible();

  const poor = row(page, 'Deployment and inference');
  await expect(poor).toContainText(/\d\d% \d\d–\d\d, \d+ answers/);
  await expect(poor).toContainText('Rated higher than answered');
  await expect(row(page, 'Workspace and assets')).toContainText('Rated lower than answered');
  await expect(row(page, 'Troubleshooting')).toContainText('No answers yet.');
  await poor.locator('summary').click();
  await expect(poor.getByText(/It rests on \d+ first answers without help/)).toBeVisible();

  await expect(next(page)).toHaveCount(3);
  for (const one of await next(page).all()) await expect(one).toContainText(/\d+ minutes?/);
  // While somebody chooses from a list, keys are the list's; and a rating's are its own.
  await page.getByLabel('Domain').focus();
  await page.keyboard.press('1');
  const rating = page.getByRole('radiogroup', { name: 'Your rating: Troubleshooting' });
  await rating.getByRole('radio', { name: 'Review' }).focus();
  await page.keyboard.press('2');
  await expect(rating.getByRole('radio', { name: 'Review' })).toBeChecked();
  await expect(page).toHaveURL(board);
  await finding(page).click();
  const second = (await next(page).nth(1).getByRole('link').getAttribute('href')) ?? '';
  await page.keyboard.press('2');
  await page.waitForURL((url) => `${url.pathname}${url.search}`.startsWith(second));
});

test('after the exam the board asks how it went, then says it and what comes next, and nothing of today', async ({
  page,
  app,
}) => {
  const learner = await beginLearner(page, app);
  await answerMuch(learner);
  const examAt = new Date(Date.now() - DAY).toISOString();
  const happens = (draft: Draft) => learner.store({ at: Date.now(), ...draft });
  const set = (name: 'examAt' | 'renewOn', value: string) =>
    happens({ kind: 'setting.set', unit: 'ai-300', payload: { name, value } });
  const scores = (score: number) =>
    happens({ kind: 'exam.result', unit: 'ai-300', payload: { examAt, score, bars: {} } });
  const main = page.getByRole('main');

  await set('examAt', examAt);
  await page.goto(board);
  await expect(finding(page)).toHaveText('The day of your exam is over. How did it go?');
  await expect(main).toContainText('predicted for another sitting, likely');
  await expect(main).not.toContainText(/today|days left/);
  await expect(page.getByRole('link', { name: 'Note your result' })).toHaveAttribute('href', '/ai-300/plan');
  await expect(next(page).first()).toContainText('Note how your exam went');
  await expectNoFaults(page);

  await scores(655);
  await page.reload();
  await expect(finding(page)).toHaveText('You reached 655, and 700 passes.');
  await expect(next(page).first()).toContainText('Set the day of the retake');
  await expect(main).not.toContainText(/today|How did it go|how it went/);

  await scores(742);
  await page.reload();
  await expect(finding(page)).toHaveText('You passed with 742.');
  await expect(next(page).first()).toContainText('Note until when it is to be renewed');
  await expect(next(page).filter({ hasText: 'Drill' })).toHaveCount(0);
  await set('renewOn', '2030-01-31');
  await page.reload();
  await expect(main).toContainText('To be renewed by 31 January 2030.');
  await expect(main).not.toContainText('today');
});

test('how it came about: history, ratings, objectives and certainty, each with its words', async ({
  page,
  app,
}) => {
  await answerMuch(await beginLearner(page, app));
  await page.goto(board);
  await page.getByRole('link', { name: 'How ready you are, in detail' }).click();
  await expect(page).toHaveURL(path);
  await expect(finding(page)).toHaveText(/ today\.$/);

  const history = page.getByRole('region', { name: /^(Up|Down|Much) .*since \d+ \w+ 20\d\d$/ });
  await expect(
    history.getByRole('img', { name: /^Predicted score on \d+ days: .*700 passes$/ }),
  ).toBeVisible();
  await expect(history.getByRole('img', { name: /^Chance of passing on \d+ days/ })).toBeVisible();
  await history.getByText('As a table').click();
  await expect(history.getByRole('row')).toHaveCount(1 + 13);
  await expect(history.getByRole('row').last()).toContainText('too few answers');

  const claims = page.getByRole('region', {
    name: 'You rate yourself higher than you answer in 1 of 3 areas, and lower in 1',
  });
  await expect(claims.getByRole('link')).toHaveText(['Deployment and inference', 'Workspace and assets']);

  const map = page.getByRole('region', { name: /objectives? .*weak/ });
  await expect(map.locator('.heat-map a')).toHaveCount(58);
  const known = map.locator('.heat-map a:not([data-level=none])');
  await expect(known.first()).toHaveAccessibleName(/: \d+% of \d+ answers, (Practice|Review|Ready)$/);
  await map.getByText('As a table').click();
  await expect(map.getByRole('row')).toHaveCount(59);

  const certainty = page.getByRole('region', { name: /^When you are sure, you are right in \d+ of 100/ });
  const sure = certainty.getByRole('row', { name: /^Sure/ }).getByRole('cell').nth(0);
  await expect(sure).toHaveText(/^\d+ of \d+$/);
  // Who answered much sees it on one line, and beside the share.
  await page.setViewportSize({ width: 320, height: 640 });
  const [lines, over] = await sure.evaluate((cell) => {
    const height = cell.getBoundingClientRect().height;
    cell.textContent = '246 of 316';
    return [cell.getBoundingClientRect().height / height, cell.scrollWidth - cell.clientWidth];
  });
  expect([lines, over]).toEqual([1, 0]);
  await known.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/objectives\/\d\.\d\.\d$/);
});

test('too few answers give no number, and say how many are missing and where', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  const questions = await learner.questionsIn({ area: ['retrieval'], domain: ['genai-optimisation'] });
  const at = Date.now() - DAY;
  await learner.store(...questions.slice(0, 4).map((one) => answerTo(one, at, { right: true })));
  await page.goto(board);
  await expect(finding(page)).toHaveText('Nobody can say yet: 36 more answers are missing.');
  await expect(row(page, 'Retrieval')).toContainText('4 answers. An estimate needs 8.');
  await expect(page.getByText('4 of 40')).toBeVisible();
  await expect(page.getByText('5 on MLOps infrastructure')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('chance of');
  await page.goto(path);
  await expect(finding(page)).toHaveText('Nobody can say yet: 36 more answers are missing.');
  await expect(
    page.getByRole('heading', { name: 'None of the 58 objectives has enough answers yet' }),
  ).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`with much in them the pages have no fault that axe finds, ${theme}`, async ({
    page,
    app,
    context,
  }) => {
    await answerMuch(await beginLearner(page, app));
    await context.addCookies([{ name: 'theme', value: theme, url: app.url }]);
    await page.goto(board);
    await expect(page.getByText(/in detail: (up|down|much)/)).toBeVisible();
    await expectGoodShape(page);
    await page.goto(path);
    await expect(page.locator('svg.chart')).toHaveCount(2);
    await expectGoodShape(page);
  });
}

test('on paper the board has its finding, its numbers and the evidence, and nothing to press', async ({
  page,
  app,
}) => {
  await answerMuch(await beginLearner(page, app));
  await page.goto(board);
  await expect(page.getByText(/in detail/)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(finding(page)).toBeVisible();
  await expect(page.getByText('chance of reaching 700')).toBeVisible();
  await expect(row(page, 'Deployment and inference')).toContainText('Rated higher than answered');
  // A rating is what was chosen, and no longer a choice.
  const rated = row(page, 'Workspace and assets').getByRole('radio');
  await expect(rated.filter({ visible: true })).toHaveText(['Practice']);
  await expect(page.getByRole('heading', { name: 'Do next' })).toBeHidden();
  await expect(page.getByText('It rests on').first()).toBeHidden();
});

test.describe('when the server cannot be reached', () => {
  test.use({ allowedInConsole: /ERR_FAILED|ERR_INTERNET_DISCONNECTED/ });

  test('the page says so, and the board does without the trend', async ({ page, app }) => {
    await answerMuch(await beginLearner(page, app));
    await page.route('**/api/readiness**', (route) => route.abort());
    await page.goto(board);
    await expect(finding(page)).toHaveText(/ today\.$/);
    await expect(page.getByRole('link', { name: 'How ready you are, in detail' })).toBeVisible();
    await page.goto(path);
    await expect(page.getByText('The server cannot be reached')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How this is estimated' })).toBeVisible();
    await page.unroute('**/api/readiness**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(finding(page)).toHaveText(/ today\.$/);
  });
});
