import type { Page } from '@playwright/test';
import type { SentCard } from '@/lib/outbox/cards';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import { begin, keyboard, respond, runOf } from './answering';
import { answerTo, beginLearner, DAY, type Learner, rules } from './reviewing';

const path = '/ai-300/cards';
const finding = (page: Page) => page.getByRole('heading', { level: 1 });
const dues = (sent: Awaited<ReturnType<Learner['cards']>>) =>
  sent.all.map(({ subject, due }) => [subject, due]);
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Makes each of the rules a card that is due: missed two days ago. */
async function missAll(learner: Learner) {
  for (const rule of rules) {
    const [one] = await learner.questions(rule);
    if (one) await learner.store(answerTo(one, Date.now() - 2 * DAY, { right: false }));
  }
}

/** Gives the right answer to the card on the screen. */
async function answerCard(page: Page, card: SentCard | undefined, certainty: '1' | '2' | '3') {
  if (card?.ask !== 'question') throw new Error('The card asks no question.');
  await respond(page, card.question, keyboard(page));
  await page.keyboard.press(certainty);
  await expect(page.getByText('Decision rule')).toBeVisible();
}

test.use({ timezoneId: 'UTC' });

test('cards are answered by keyboard, move their days, and the last one can be taken back', async ({
  page,
  app,
}) => {
  const learner = await beginLearner(page, app);
  await missAll(learner);
  const before = await learner.cards();
  await page.goto(path);
  await expect(finding(page)).toHaveText('3 cards are due, about 2 minutes.');
  await page.getByRole('button', { name: 'Review all 3' }).click();
  await expect(finding(page)).toHaveText('Card 1 of 3');
  await answerCard(page, before.asked[0], '3');
  await page.keyboard.press('Enter');
  await expect(finding(page)).toHaveText('Card 2 of 3');
  await answerCard(page, before.asked[1], '2');

  // Taken back before going on: the same card is open again.
  await page.keyboard.press('u');
  await expect(page.getByText('Decision rule')).toBeHidden();
  await expect(finding(page)).toHaveText('Card 2 of 3');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await answerCard(page, before.asked[2], '3');
  await page.keyboard.press('Enter');
  await expect(finding(page)).toHaveText('You knew 2 of 3 cards.');
  await expect(page.getByText('comes back tomorrow')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the cards' }).click();
  await expect(finding(page)).toHaveText('You are done for today; the next comes tomorrow.');

  const after = await learner.cards();
  expect(after).toMatchObject({ due: 0, done: 3 });
  const dueOf = (card: SentCard | undefined) =>
    after.all.find(({ subject }) => subject === card?.subject)?.due ?? '';
  expect(dueOf(before.asked[1])).toBe(day(Date.now() + DAY));
  expect(dueOf(before.asked[0]) > dueOf(before.asked[1])).toBe(true);
});

test('a prompt and a term are added, recalled, and graded by what was mentioned', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  await page.goto(path);
  await expect(finding(page)).toHaveText('You have no cards yet.');
  await page.getByText('Add a card').click();
  const name = page.getByRole('combobox', { name: /^A rule, a prompt or a term/ });
  await name.fill('No such thing');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('nothing there has this name')).toBeVisible();
  await name.fill('Term: Endpoint');
  await page.keyboard.press('Enter');
  await expect(finding(page)).toHaveText('1 card is due, about 1 minute.');
  await page.getByText('Add a card').click();
  await name.fill('Prompt: Design the way back');
  await page.keyboard.press('Enter');
  await expect(finding(page)).toHaveText('2 cards are due, about 2 minutes.');

  await page.getByRole('button', { name: 'Review all 2' }).click();
  await expect(page.getByText('Prompt · answer aloud or in writing')).toBeVisible();
  await page.getByLabel('Your answer').fill('The old deployment stands, and traffic moves back. 1 2 3');
  await page.getByRole('button', { name: /^Show the answer/ }).click();
  const ticks = page.getByRole('group', { name: 'Tick what you mentioned' }).getByRole('checkbox');
  const of = await ticks.count();
  await expectNoFaults(page);
  for (let at = 0; at < of / 2; at++) await ticks.nth(at).check();
  await expect(page.getByText(`of ${of} points mentioned: this counts as partly known.`)).toBeVisible();
  await page.getByRole('button', { name: 'Next card' }).click();

  await expect(page.getByText('Term · say what it is')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await expect(finding(page)).toHaveText('You knew 1 of 2 cards.');
  await expect.poll(async () => (await learner.cards()).done).toBe(2);
  const { all } = await learner.cards();
  expect(all.map(({ kind }) => kind)).toEqual(['Prompt', 'Term']);

  await page.getByRole('button', { name: 'Take the last answer back' }).click();
  await expect(page.getByText('Term · say what it is')).toBeVisible();
  await expect.poll(async () => (await learner.cards()).due).toBe(1);
});

test('after an answer in a drill its rule can be made a card', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  const [question] = await begin(page, runOf(['scenarios/canary-errors']));
  if (!question) throw new Error('There is no such question.');
  await respond(page, question, keyboard(page));
  await page.keyboard.press('3');
  await page.getByRole('button', { name: /^Make it a card/ }).click();
  await expect(page.getByText('It is a card now.')).toBeVisible();
  await expect
    .poll(async () => (await learner.cards()).all.map(({ subject }) => subject))
    .toEqual([`ai-300/${rules[0]}`]);
  await page.getByRole('button', { name: /^Take its card away/ }).click();
  await expect.poll(async () => (await learner.cards()).all).toEqual([]);
});

test('cramming asks what is not due, and leaves every day as it was', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  const [one] = await learner.questions(rules[0]);
  if (one) await learner.store(answerTo(one, Date.now() - 1000, { right: false }));
  const before = await learner.cards();
  await page.goto(path);
  await expect(finding(page)).toHaveText('No card is due today; the next comes tomorrow.');
  await page.getByRole('button', { name: 'Cram' }).click();
  await expect(page.getByText('Cramming: the schedule is left alone.')).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('every card is due when it was due before')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the cards' }).click();
  await expect(finding(page)).toHaveText('No card is due today; the next comes tomorrow.');
  expect(dues(await learner.cards())).toEqual(dues(before));
});

test('the daily limit holds, and a card that is removed comes no more', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  await missAll(learner);
  await page.goto(path);
  const row = page.getByRole('row').nth(1);
  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect(row).toContainText('no card any more');
  await row.getByRole('button', { name: /^Add again/ }).click();
  await expect(row.getByRole('button', { name: /^Remove/ })).toBeVisible();
  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect.poll(async () => (await learner.cards()).all.length).toBe(2);

  // The smallest limit that the page offers is above what is due here: one that another device set.
  await learner.store({
    at: Date.now(),
    kind: 'setting.set',
    unit: 'ai-300',
    payload: { name: 'cardsADay', value: 1 },
  });
  await page.reload();
  await expect(finding(page)).toHaveText('1 card is due, about 1 minute.');
  await expect(page.getByText('1 more card waits for another day')).toBeVisible();
  const limit = page.getByLabel('Cards a day, at most');
  await expect(limit).toHaveValue('1');
  await limit.selectOption('30');
  await expect(finding(page)).toHaveText('2 cards are due, about 2 minutes.');
  await page.getByLabel('To be remembered').selectOption('95%');
  await expect(page.getByText('2.5 times as many reviews')).toBeVisible();
  await expect.poll(() => learner.setting('retention')).toBe(0.95);
});

test('the exam’s day is set, refused when it is over, and no card is due on it or later', async ({
  page,
  app,
}) => {
  const learner = await beginLearner(page, app);
  const [one, other] = await learner.questions(rules[0]);
  if (!one || !other) throw new Error('The rule has too few questions.');
  const now = Date.now();
  await learner.store(
    answerTo(one, now - 30 * DAY, { right: false }),
    answerTo(other, now - 28 * DAY, { right: true }),
    answerTo(one, now - 1000, { right: true }),
  );
  const [before] = (await learner.cards()).all;
  expect((before?.due ?? '') > day(now + 5 * DAY)).toBe(true);

  await page.goto('/ai-300');
  await page.getByRole('link', { name: 'Set it' }).click();
  await expect(finding(page)).toHaveText('When is your exam?');
  const field = page.getByLabel(/^Day and hour/);
  await page.getByRole('button', { name: 'Set the day' }).click();
  await expect(page.getByText('Give the day and the hour')).toBeVisible();
  await field.fill('2020-01-01T09:00');
  await page.getByRole('button', { name: 'Set the day' }).click();
  await expect(page.getByText('That is over already')).toBeVisible();
  expect(await learner.setting('examAt')).toBeUndefined();
  await field.fill(`${day(now + 4 * DAY)}T09:30`);
  await page.getByRole('button', { name: 'Set the day' }).click();
  await expect(finding(page)).toHaveText('Your exam: 4 days left.');
  await expect.poll(() => learner.setting('examAt')).toBe(`${day(now + 4 * DAY)}T09:30:00.000Z`);
  expect((await learner.cards()).all[0]?.due).toBe(day(now + 3 * DAY));

  await page.goto('/ai-300');
  await expect(page.getByText('4 days left')).toBeVisible();
  await page.goto(path);
  await expect(page.getByText('4 days left')).toBeVisible();
  await page.getByRole('link', { name: 'Change its day' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(finding(page)).toHaveText('When is your exam?');
  await expect.poll(async () => (await learner.cards()).all[0]?.due).toBe(before?.due);
});

test.describe('with the network lost', () => {
  test.use({ allowedInConsole: /ERR_INTERNET_DISCONNECTED/ });

  test('a review goes on with what was fetched, and all of it arrives', async ({ page, app, context }) => {
    const learner = await beginLearner(page, app);
    await missAll(learner);
    const { asked } = await learner.cards();
    await page.goto(path);
    await page.getByRole('button', { name: 'Review all 3' }).click();
    await context.setOffline(true);
    for (const card of asked) {
      await answerCard(page, card, '3');
      await page.keyboard.press('Enter');
    }
    await expect(finding(page)).toHaveText('You knew 3 of 3 cards.');
    await expect(page.getByText(/answers not saved yet/)).toBeVisible();
    await context.setOffline(false);
    await expect.poll(async () => (await learner.cards()).done).toBe(3);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`each screen has no fault that axe finds, and fits a phone, ${theme}`, async ({
    page,
    app,
    context,
  }) => {
    await context.addCookies([{ name: 'theme', value: theme, url: app.url }]);
    const learner = await beginLearner(page, app);
    await missAll(learner);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await expect(finding(page)).toHaveText(/^3 cards are due/);
    for (const disclosure of await page.locator('main details > summary').all()) await disclosure.click();
    const check = async () => {
      await expectNoFaults(page);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
    };
    await check();
    await page.getByRole('button', { name: 'Review all 3' }).click();
    await check();
    await page.keyboard.press('a');
    await page.keyboard.press('1');
    await expect(page.getByText('Decision rule')).toBeVisible();
    await check();
    for (let at = 0; at < 2; at++) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('a');
      await page.keyboard.press('1');
      await expect(page.getByText('Decision rule')).toBeVisible();
    }
    await page.keyboard.press('Enter');
    await expect(finding(page)).toHaveText(/^You knew 0 of 3/);
    await check();
  });
}
