import type { Page } from '@playwright/test';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import {
  answerAndGoOn,
  begin,
  everyForm,
  expectQuestion,
  finger,
  keyboard,
  respond,
  runOf,
  standingOf,
  tabTo,
} from './answering';

const threeUnits = everyForm.slice(0, 3);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const sure = (page: Page) => page.getByRole('button', { name: /Sure$/ });

test('a whole drill with each form by keyboard alone', async ({ page }) => {
  const questions = await begin(page, runOf(everyForm));
  expect(new Set(questions.map(({ shown }) => shown.form)).size).toBe(7);
  for (const [at, question] of questions.entries()) {
    await expectQuestion(page, at + 1);
    await expectNoFaults(page);
    if (question.shown.form === 'single' && question.revealed.key.form === 'single') {
      // One is answered wrongly, and surely.
      const right = question.revealed.key.right;
      const ask = question.shown.ask;
      const wrong = ask.form === 'single' ? ask.options.findIndex(({ id }) => !right.includes(id)) : 0;
      await page.keyboard.press(String.fromCharCode(97 + wrong));
    } else {
      await page.keyboard.press('1');
      await expect(
        page
          .getByRole('main')
          .getByText(/first\.|still (open|empty)\.|Right|Wrong/)
          .first(),
      ).toBeVisible();
      if (question.shown.form !== 'order') await respond(page, question, keyboard(page));
    }
    if (question.shown.form === 'order') {
      // An order can be given as it stands: it was, and it is wrong.
      await expect(page.getByText('Decision rule')).toBeVisible();
    } else {
      await tabTo(page, page.getByRole('button', { name: /Guess$/ }));
      await page.keyboard.press('3');
    }
    await expect(page.getByText('Decision rule')).toBeVisible();
    await expectNoFaults(page);
    await page.keyboard.press('Enter');
  }
  await expect(heading(page)).toHaveText('5 of 7 right; one of the wrong ones you were sure of.');
  await expectNoFaults(page);
  await expect(page.getByRole('region', { name: 'Sure, and wrong' }).getByRole('listitem')).toHaveCount(1);
  await expect(
    page.getByRole('table', { name: 'How sure you were, and how right' }).getByRole('row'),
  ).toHaveText([/You said/, /Sure\s*5\s*1/, /Guess\s*0\s*1/]);
  await expect(page.getByRole('link', { name: 'Drill the 2 rules you missed' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Look at question/ })
    .first()
    .click();
  await expect(heading(page)).toHaveText(/^Question \d of 7/);
  await page.goBack();
  await expect(heading(page)).toHaveText('5 of 7 right; one of the wrong ones you were sure of.');
  await expect.poll(() => standingOf(page)).toEqual({ answers: 7, drills: [] });

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Choose other questions' })).toBeHidden();
  await expect(page.getByRole('table', { name: 'By area' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a whole drill with each form by touch', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL }]);
    const questions = await begin(page, runOf(everyForm));
    for (const [at, question] of questions.entries()) {
      await expectQuestion(page, at + 1);
      await respond(page, question, finger);
      await sure(page).tap();
      await expect(page.getByText('Decision rule')).toBeVisible();
      const scroll = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(scroll)).toBe(0);
      await page.getByRole('button', { name: /^(Next question|See the result)/ }).tap();
    }
    await expect(heading(page)).toHaveText('All seven right.');
    await expectNoFaults(page);
    await expect.poll(() => standingOf(page)).toEqual({ answers: 7, drills: [] });
  });
});

test('one goes back to look, changes nothing that is revealed, and finds half an answer again', async ({
  page,
}) => {
  const questions = await begin(page, runOf(threeUnits));
  const [first] = questions;
  if (!first) throw new Error('No question.');
  await answerAndGoOn(page, first);
  await expectQuestion(page, 2);
  const boxes = page.getByRole('main').locator('.question input');
  await boxes.first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Previous question' }).click();
  await expectQuestion(page, 1);
  await expect(page.getByText('Decision rule')).toBeVisible();
  await expect(boxes).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expectQuestion(page, 2);
  await expect(boxes.first()).toBeChecked();
  await page.keyboard.press('Escape');
  await page.waitForURL('**/ai-300/drill');
  await expect(page.getByRole('link', { name: /^Go on:/ })).toHaveCount(1);
  await page.getByRole('link', { name: /^Go on:/ }).click();
  await expectQuestion(page, 2);
  await expect(boxes.first()).toBeChecked();
  await page.goto('/ai-300/drill');
  await page.getByRole('button', { name: /^End:/ }).click();
  await expect(page.getByRole('link', { name: /^Go on:/ })).toHaveCount(0);
  await expect.poll(() => standingOf(page)).toEqual({ answers: 1, drills: [] });
});

test('a slip is taken out of the count, and a drill can be ended before its end', async ({ page }) => {
  const [first] = await begin(page, runOf(threeUnits));
  if (!first) throw new Error('No question.');
  await respond(page, first, keyboard(page));
  await sure(page).click();
  await page.getByRole('button', { name: 'Do not count this one' }).click();
  await expect(page.getByText('This answer does not count.')).toBeVisible();
  await page.getByRole('button', { name: 'Count it after all' }).click();
  await expect(page.getByText('This answer does not count.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Do not count this one' }).click();
  await page.getByRole('button', { name: 'End here, with the result' }).click();
  await expect(heading(page)).toHaveText('No answer counts here yet.');
  await expect(page.getByText('You answered 1 of 3 questions. 1 answer does not count.')).toBeVisible();
  await expect.poll(() => standingOf(page)).toEqual({ answers: 0, drills: [] });
});

test('a reload goes on at the same question with what was chosen, and counts nothing twice', async ({
  page,
}) => {
  const [first] = await begin(page, runOf(threeUnits));
  if (!first) throw new Error('No question.');
  await respond(page, first, keyboard(page));
  const chosen = page.getByRole('main').locator('.question input:checked');
  const before = await chosen.count();
  expect(before).toBeGreaterThan(0);
  await page.reload();
  await expectQuestion(page, 1);
  await expect(chosen).toHaveCount(before);
  await sure(page).click();
  await expect(page.getByText('Decision rule')).toBeVisible();
  await page.reload();
  await expectQuestion(page, 1);
  await expect(page.getByText('Decision rule')).toBeVisible();
  await expect.poll(() => standingOf(page)).toMatchObject({ answers: 1, drills: [{ answered: 1, of: 3 }] });

  // The board says so too, in the area's row, and offers to go on.
  await page.goto('/ai-300');
  const row = page.getByRole('row', { name: new RegExp(`^${first.shown.area?.title} `) });
  await expect(row).toContainText('1 answer. An estimate needs 8.');
  await expect(page.getByText('1 of 40')).toBeVisible();
  await page.getByRole('link', { name: 'Go on: Go on with your drill' }).click();
  await expectQuestion(page, 2);
});

test('who only looks at a question becomes nobody by it', async ({ page, context }) => {
  await begin(page, runOf(threeUnits));
  await page.getByRole('main').locator('.question input').first().check();
  await page.goto('/ai-300/drill');
  await expect(heading(page)).toHaveText('Choose what you are asked.');
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('gb');
});

test.describe('without a network', () => {
  test.use({ allowedInConsole: /Failed to load resource|ERR_INTERNET_DISCONNECTED/ });

  test('a drill goes on for a minute, and each answer is counted once afterwards', async ({
    page,
    context,
  }) => {
    await page.clock.install();
    const questions = await begin(page, runOf(threeUnits));
    const [first, second, third] = questions;
    if (!first || !second || !third) throw new Error('Too few questions.');
    await answerAndGoOn(page, first);
    await expect.poll(async () => (await standingOf(page)).answers).toBe(1);
    await context.setOffline(true);
    await answerAndGoOn(page, second);
    await page.clock.runFor(60_000);
    await expect(page.getByText(/1 answer not saved yet\. It is kept on this device/)).toBeVisible();
    await answerAndGoOn(page, third);
    await expect(heading(page)).toHaveText('All three right.');
    await context.setOffline(false);
    await page.clock.runFor(35_000);
    await expect.poll(() => standingOf(page)).toEqual({ answers: 3, drills: [] });
    await expect(page.getByText(/not saved yet/)).toHaveCount(0);
  });
});

test('two tabs on one drill do no harm', async ({ page, context }) => {
  const [first, second] = await begin(page, runOf(threeUnits));
  if (!first || !second) throw new Error('Too few questions.');
  const other = await context.newPage();
  await expect(page).toHaveURL(/#/);
  await other.goto(page.url());
  await expectQuestion(other, 1);
  await answerAndGoOn(page, first);
  await expect(other.getByText('Decision rule')).toBeVisible();
  await other.bringToFront();
  await other.keyboard.press('Enter');
  await answerAndGoOn(other, second);
  await page.bringToFront();
  await expect(page.getByText('Decision rule')).toBeVisible();
  await expect.poll(() => standingOf(page)).toMatchObject({ answers: 2, drills: [{ answered: 2, of: 3 }] });
});

test('a drill is left, and goes on in another browser that a link has brought here', async ({
  page,
  browser,
  baseURL,
}) => {
  const [first, second] = await begin(page, runOf(threeUnits));
  if (!first || !second) throw new Error('Too few questions.');
  await answerAndGoOn(page, first);
  await expect.poll(async () => (await standingOf(page)).drills).toHaveLength(1);
  const made = await page.request.post('/api/link', { headers: { origin: baseURL ?? '' }, data: {} });
  const { url } = (await made.json()) as { url: string };

  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto(new URL(url).pathname);
  await other.getByRole('button', { name: 'Bring my progress to this device' }).click();
  await other.waitForURL('**/ai-300');
  await other.getByRole('link', { name: 'Go on: Go on with your drill' }).click();
  await expectQuestion(other, 2);
  await answerAndGoOn(other, second);
  await expect.poll(() => standingOf(other)).toMatchObject({ answers: 2, drills: [{ answered: 2 }] });
  // Here it is heard of when the drill is opened again.
  await page.reload();
  await expect(page.getByText('2 questions answered: 2 right, 0 wrong.')).toBeAttached();
  await other.context().close();
});

test('a drill is chosen, and three questions wait at the end of an area', async ({ page }) => {
  await page.goto('/ai-300/drill?unit=decisions/serving-choice');
  await expect(page.getByLabel('What', { exact: true })).toHaveValue('unit=decisions%2Fserving-choice');
  await page.getByLabel('5', { exact: true }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(heading(page)).toHaveText(/^Question 1 of 5/);

  await page.goto('/ai-300/areas/retrieval');
  await page.getByRole('link', { name: 'Check yourself: three questions' }).click();
  await expect(heading(page)).toHaveText(/^Question 1 of 3/);
  await page.goto('/ai-300/drill/run?of=missed');
  await expect(heading(page)).toHaveText('There is no open mistake.');
  await expectNoFaults(page);
  await page.goto('/ai-300/drill/run?of=nonsense');
  await expect(heading(page)).toContainText('there is no such choice');
  await expect(page.getByRole('link', { name: 'Begin another drill' })).toBeVisible();
});

test('a scenario is read first, and the end says what was read otherwise', async ({ page }) => {
  await page.goto(`${runOf(['scenarios/canary-errors'])}&read=first`);
  await expect(page.getByText('How do you read it?')).toBeVisible();
  await expectNoFaults(page);
  for (const group of await page.locator('.question fieldset').all())
    await group.locator('input').first().check();
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await page.keyboard.press('1');
  await expect(page.getByRole('region', { name: 'How you read it' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'What you read otherwise than the author' })).toBeVisible();
  await expectNoFaults(page);
});
