import type { Page } from '@playwright/test';
import type { SentPlan } from '@/lib/outbox/plan';
import type { Draft } from '@/lib/outbox/wire';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import { beginLearner, DAY, type Learner } from './reviewing';

const path = '/ai-300/plan';
const finding = (page: Page) => page.getByRole('heading', { level: 1 });
const section = (page: Page, name: RegExp) => page.getByRole('region', { name });
const setting = (name: string, value: unknown, at = Date.now() - DAY) =>
  ({ at, kind: 'setting.set', unit: 'ai-300', payload: { name, value } }) as Draft & { at: number };
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** An hour on each day, two and a half on Saturdays, and an exam so many days from now. */
async function planFor(learner: Learner, days: number, week = [60, 60, 60, 60, 60, 150, 60]) {
  await learner.store(setting('examAt', inDays(days)), setting('weekMinutes', week));
}

test.use({ timezoneId: 'UTC' });

test('minutes and a path make a plan, and no minutes at all get a sentence', async ({ page, app }) => {
  await page.goto(app.url + path);
  await expect(finding(page)).toHaveText('Say how much time you have, and the plan makes itself.');
  await expectNoFaults(page);
  await page.getByLabel('Monday').fill('900');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByText('give whole minutes, from 0 to 720 a day')).toBeVisible();
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByLabel(day).fill('0');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(finding(page)).toHaveText('Your week has no minutes, so nothing can be planned.');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByLabel(day).fill('60');
  await page.getByLabel('Two weeks left').check();
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(finding(page)).toHaveText(/^The next two weeks: \d+\sh( \d+\smin)? planned\.$/);
  // What was clicked is gone: who has no mouse goes on at the plan.
  await expect(finding(page)).toBeFocused();
  await expect(
    section(page, /^Today/)
      .getByRole('listitem')
      .first(),
  ).toContainText('Find out where you stand');
  await expectNoFaults(page);
});

test('a task is moved, left out and brought back, each with an undo, and starts where it says', async ({
  page,
  app,
}) => {
  const learner = await beginLearner(page, app);
  await planFor(learner, 10);
  await page.goto(app.url + path);
  await expect(finding(page)).toHaveText(/^Ten days left: .+ planned\.$/);
  const today = section(page, /^Today/).getByRole('listitem');
  const drill = today.filter({ hasText: /^.*Drill|Read/ }).last();
  const title = (await drill.locator('span').first().textContent()) ?? '';
  await drill.getByText('Change').click();
  const options = drill.getByRole('combobox').locator('option');
  const tomorrow = (await options.nth(1).textContent()) ?? '';
  await drill.getByRole('combobox').selectOption({ index: 1 });
  await expect(page.getByText(`Moved to ${tomorrow}.`)).toBeVisible();
  await expect(today.filter({ hasText: title })).toHaveCount(0);
  const next = page.locator('.plan-day').first();
  await expect(next.getByRole('link', { name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(today.filter({ hasText: title })).toHaveCount(1);
  await expect(finding(page)).toBeFocused();

  await today.filter({ hasText: title }).getByText('Change').click();
  await today.filter({ hasText: title }).getByRole('button', { name: 'Leave it out' }).click();
  await expect(today.filter({ hasText: title })).toHaveCount(0);
  await expectNoFaults(page);
  await page.reload();
  await page.getByRole('button', { name: `Bring back: ${title}` }).click();
  await expect(today.filter({ hasText: title })).toHaveCount(1);
  await page.getByRole('link', { name: 'Start: Find out where you stand' }).click();
  await expect(page).toHaveURL(/\/ai-300\/mock$/);
});

test('a plan that cannot fit says what it leaves out', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  await planFor(learner, 6, [20, 20, 20, 20, 20, 20, 20]);
  await page.goto(app.url + path);
  await expect(finding(page)).toHaveText(/^Six days left: \d+\sh( \d+\smin)? planned\.$/);
  await page.getByRole('link', { name: 'What is left out, and why' }).click();
  await expect(section(page, /^What does not fit/)).toContainText(
    /2 mock exams: no day up to four days before the exam has the time\./,
  );
  await expect(section(page, /^What does not fit/)).toContainText(
    /\d+ areas: the days before the last three have no time for more, and those with more to gain come first/,
  );
});

test('the calendar is downloaded, and followed at an address that a new one ends', async ({
  page,
  app,
  request,
}) => {
  const learner = await beginLearner(page, app);
  await planFor(learner, 10);
  await page.goto(app.url + path);
  await page.getByText('The plan in your calendar').click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download it as a file' }).click();
  expect((await download).suggestedFilename()).toBe('greenboard.ics');
  await page.getByRole('button', { name: 'Make an address to subscribe to' }).click();
  const address = page.getByLabel('Address of the calendar');
  const first = await address.inputValue();
  // Another browser, as a calendar is one.
  const followed = await request.get(first);
  expect([followed.status(), followed.headers()['content-type']]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ]);
  expect(await followed.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  await page.getByRole('button', { name: 'Make a new address' }).click();
  await expect(address).not.toHaveValue(first);
  expect((await request.get(first)).status()).toBe(404);
});

test('after the exam its result is noted, compared, and leads to a retake or a renewal', async ({
  page,
  app,
}) => {
  const learner = await beginLearner(page, app);
  await learner.store(setting('examAt', inDays(-1)), setting('weekMinutes', [30, 30, 30, 30, 30, 30, 30]));
  await page.goto(app.url + path);
  await expect(finding(page)).toHaveText('The day of your exam is over. How did it go?');
  await expectNoFaults(page);
  await page.getByLabel('Score', { exact: true }).fill('1200');
  await page.getByRole('button', { name: 'Note the result' }).click();
  await expect(page.getByText('give the score as a whole number from 1 to 1000')).toBeVisible();
  await page.getByLabel('Score', { exact: true }).fill('655');
  await page.getByLabel('MLOps infrastructure').fill('60');
  await page.getByRole('button', { name: 'Note the result' }).click();
  await expect(finding(page)).toHaveText('You reached 655, and 700 passes.');
  await expect(page.getByText('were too few to expect anything')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Set the day of the retake' })).toBeVisible();
  await expectNoFaults(page);

  await page.getByText('Correct the result').click();
  await page.getByLabel('Score', { exact: true }).fill('742');
  await page.getByRole('button', { name: 'Note the result' }).click();
  await expect(finding(page)).toHaveText('You passed with 742.');
  await page.getByLabel('To be renewed by').fill('2030-01-31');
  await page.getByRole('button', { name: 'Note the day' }).click();
  await expect(page.getByText('You noted 31 January 2030.')).toBeVisible();
  await expect.poll(() => learner.setting('renewOn')).toBe('2030-01-31');
});

test('a missed day is planned anew, by the clock of the browser’s zone', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  await planFor(learner, 20);
  const planIn = async (zone: string) =>
    (await (
      await page.request.get(`${app.url}/api/plan?exam=ai-300&zone=${encodeURIComponent(zone)}`)
    ).json()) as SentPlan;
  const here = (zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])
    expect((await planIn(zone)).days[0]?.day).toBe(here(zone));
});
