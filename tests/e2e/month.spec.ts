import type { Page } from '@playwright/test';
import { type Calendar, runAppOn } from '../setup/calendar';
import { test as base, expect } from '../setup/test';
import { answerAndGoOn, begin } from './answering';
import { beginLearner } from './reviewing';
import { keysOf, studentAs } from './studying';
import { answerSomething, cell, next } from './taking';

// The night before the exam, clocks go an hour forward.
const firstDay = '2027-03-01T07:30:00+01:00';
const at = (day: number, hour = '18:00') => `2027-03-${String(day).padStart(2, '0')}T${hour}:00+01:00`;

const test = base.extend<object, { calendar: Calendar }>({
  calendar: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
    async ({}, use) => {
      const calendar = await runAppOn(firstDay);
      await use(calendar);
      await calendar.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  app: [async ({ calendar }, use) => use(calendar.app), { scope: 'worker' }],
});

test.use({ timezoneId: 'Europe/Berlin' });

const finding = (page: Page) => page.getByRole('heading', { level: 1 });
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const saved = (page: Page) => expect(page.locator('.save-state > *')).toHaveCount(0);

/** Opens a page, which begins with this finding and has so many charts, each with its table behind it. */
async function open(page: Page, path: string, first: string | RegExp, charts = 0): Promise<void> {
  await page.goto(`/ai-300${path}`);
  await expect(finding(page)).toHaveText(first);
  await expectCharts(page, charts);
}

async function expectCharts(page: Page, charts: number): Promise<void> {
  await expect(page.locator('svg.chart')).toHaveCount(charts);
  const bare = await page.locator('svg.chart').evaluateAll((all) =>
    all
      .filter((chart) => {
        const table = chart.closest('section')?.querySelector('table:has(tbody tr)');
        const isBehind = table && chart.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING;
        return chart.getAttribute('role') !== 'img' || !isBehind;
      })
      .map((chart) => chart.getAttribute('aria-label')),
  );
  expect(bare, 'charts without a table').toEqual([]);
}

/** Everything of today is done but what is done elsewhere, and nobody said so by hand. */
async function expectDone(page: Page): Promise<void> {
  const open = section(page, /^Today/).locator('.plan-task:not([data-done])');
  await expect(open.filter({ hasNotText: 'Lab:' })).toHaveCount(0);
  await expect(
    section(page, /^Today/)
      .getByRole('img', { name: 'Done' })
      .first(),
  ).toBeVisible();
}

test('a month, from the first visit to after the exam', async ({ page, browser, calendar }) => {
  test.setTimeout(300_000);
  const { goTo, now } = calendar;
  await page.clock.install({ time: now() });
  const today = section(page, /^Today/).getByRole('listitem');
  const doNext = section(page, 'Do next').getByRole('listitem');

  await test.step('the first visit', async () => {
    await open(page, '', 'Nobody can say yet: you have not answered anything.');
    await expect(doNext.first()).toContainText('Find out where you stand');
    await expect(section(page, 'What your answers say')).toContainText('0 of 40');
    await page.getByRole('link', { name: 'Set it' }).click();
    await expect(finding(page)).toHaveText('When is your exam?');
    await page.getByLabel('Day and hour').fill('2027-02-28T13:00');
    await page.getByRole('button', { name: 'Set the day' }).click();
    await expect(page.getByText('That is over already')).toBeVisible();
    await page.getByLabel('Day and hour').fill('2027-03-29T13:00');
    await page.getByRole('button', { name: 'Set the day' }).click();
    await expect(finding(page)).toHaveText('Your exam: 28 days left.');
    await open(page, '/plan', 'Say how much time you have, and the plan makes itself.');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Sunday'])
      await page.getByLabel(day).fill('60');
    await page.getByLabel('Saturday').fill('150');
    await page.getByRole('button', { name: 'Make the plan' }).click();
    await expect(finding(page)).toHaveText(/^28 days left: \d+\sh( \d+\smin)? planned\.$/);
    await expect(today.first()).toContainText('Find out where you stand');
    await saved(page);
  });

  await test.step('the diagnostic', async () => {
    await page.getByRole('link', { name: 'Start: Find out where you stand' }).click();
    await expect(finding(page)).toHaveText('You have not taken a mock yet.');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    for (let number = 1; number <= 30; number++) {
      await expect(finding(page)).toHaveText(new RegExp(`^Question ${number} of 30`));
      await page.keyboard.press('a');
      // Where no letter chooses, the mouse does.
      if (!/, answered/.test((await cell(page, number).getAttribute('aria-label')) ?? ''))
        await answerSomething(page, number);
      await next(page);
    }
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await expect(finding(page)).toHaveText(/^[\d.]+ of \d+ points\.$/);
    await expect(page.getByText(/Six questions a domain say where to begin/)).toBeVisible();
    await expectCharts(page, 1);
    // Forty answers make an estimate, and thirty were given.
    await open(page, '', 'Nobody can say yet: 10 more answers are missing.');
    await expect(section(page, 'What your answers say')).toContainText('30 of 40');
    // The board offers what is left of the plan for today.
    await expect(doNext.first()).toContainText('from your plan for today');
    const [offered = ''] = (await doNext.first().textContent())?.split(/\d+\smin/) ?? [];
    await open(page, '/plan', /^28 days left: /);
    await expect(today.filter({ hasText: 'Find out where you stand' })).toContainText('done');
    await expect(today.filter({ hasText: 'Start' }).first()).toContainText(offered);
  });

  const learner = await beginLearner(page, calendar.app, now);
  // Three of four are known, in one area hardly anything.
  const student = studentAs(page, calendar, learner, (area, n) =>
    area === 'deployment-and-inference' ? n % 5 === 0 : n % 4 !== 3,
  );

  await test.step('drills over some days', async () => {
    await goTo(page, at(2, '07:30'));
    await open(page, '/plan', /^27 days left: /);
    const drill = today.filter({ hasText: /Drill .+ questions/ }).first();
    const title = (await drill.locator('span').first().textContent()) ?? '';
    const size = Number(/(\d+) questions/.exec((await drill.textContent()) ?? '')?.[1]);
    const href = (await drill.getByRole('link').getAttribute('href')) ?? '';
    const questions = await begin(page, href);
    expect(questions).toHaveLength(size);
    for (const question of questions.slice(0, 6)) await answerAndGoOn(page, question);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.pathname.endsWith('/run'));
    await open(page, '/plan', /^27 days left: /);
    await expect(today.filter({ hasText: title })).toContainText(`6 of ${size} answered`);
    await student.workThrough();
    await goTo(page, at(2, '21:00'));
    await open(page, '/plan', /^27 days left: /);
    await expectDone(page);
    for (let day = 3; day <= 12; day++) {
      await goTo(page, at(day));
      await student.workThrough();
    }
    await open(page, '', / today\.$/);
    const says = section(page, 'What your answers say');
    await expect(says).toContainText(/predicted score, likely \d{3} to \d{3}/);
    await expect(says).toContainText(/chance of reaching 700\d+%/);
    await expect(says).toContainText('17 days');
    // The plan came round to most of the 19 areas, and did not stay with the first.
    const unknown = page.getByText('No answers yet.').or(page.getByText('An estimate needs'));
    await expect.poll(() => unknown.count()).toBeLessThanOrEqual(9);
  });

  await test.step('a mock exam', async () => {
    await goTo(page, at(13, '09:00'));
    await open(page, '/plan', /^Sixteen days left: /);
    await expect(today.filter({ hasText: 'Mock exam 1' })).toContainText('whole, with its clock');
    const keys = await keysOf(browser, calendar, { style: 'full', length: 40, seed: 'saturday' });
    await page.getByRole('link', { name: 'Start: Mock exam 1' }).click();
    await page.getByRole('radio', { name: /A whole mock/ }).check();
    await page.getByRole('combobox', { name: 'Questions' }).selectOption('40');
    await page.getByText(/^For a class:/).click();
    await page.getByLabel('Seed').fill('saturday');
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await expect(page.getByRole('timer')).toHaveText(/^1:59:\d\d$/);
    await answerSomething(page, 1);
    await expect(page.getByText('All is saved')).toBeVisible();
    const { pathname } = new URL(page.url());
    const id = pathname.split('/').at(-1) ?? '';
    await page.goto('about:blank');
    await goTo(page, at(13, '10:21'));
    await student.answerMock(id, keys, 5);
    await page.goto(pathname);
    // The time went by on the server, too.
    await expect(page.getByRole('timer')).toHaveText(/^39:\d\d$/);
    await page.getByRole('button', { name: 'Review and submit' }).click();
    const leave = page.getByRole('button', { name: 'Leave it' });
    if (await leave.isVisible()) await leave.click();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(page.getByRole('dialog')).not.toContainText('not answered');
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await expect(finding(page)).toHaveText(/^[\d.]+ of \d+ points\. That passes/);
    await expect(page.getByText(/that is (about )?[78]\d\d/)).toBeVisible();
    await expect(page.getByText(/1 hour 2\d minutes/)).toBeVisible();
    await expectCharts(page, 1);

    await open(page, '/mistakes', /rules to work on/, 1);
    await open(page, '/plan', /^Sixteen days left: /);
    await expect(today.filter({ hasText: 'Mock exam 1' })).toContainText('done');
    await student.workThrough();
    await open(page, '', / today\.$/);
    await expect(section(page, 'What your answers say')).toContainText('some of them in 1 mock exam');
    await open(page, '/readiness', / today\.$/, 2);
    const history = section(page, /since \d+ March 2027$/);
    await expect(history.getByRole('img', { name: /^Predicted score on \d+ days/ })).toBeVisible();
    await history.getByText('As a table').click();
    // A row for each day with new answers, of thirteen; on some there was only to read.
    expect(await history.getByRole('row').count()).toBeGreaterThan(10);
    await expect(history.getByRole('row').last()).toContainText('1 March 2027too few answers');
  });

  await test.step('five missed days', async () => {
    const before = await student.standing();
    await goTo(page, at(19, '07:30'));
    await open(page, '/plan', /^Ten days left: \d+\sh( \d+\smin)? planned\.$/);
    await expect(page.getByText('You missed five days:')).toBeVisible();
    await expect(section(page, /^Today, /)).toBeVisible();
    const days = await page.locator('.plan-day h3').allTextContents();
    expect(days.map((day) => day.split(' ').slice(0, 3).join(' '))).toEqual(
      [20, 21, 22, 23, 24, 25, 26, 27, 28, 29].map((day) => expect.stringContaining(` ${day} March`)),
    );
    await expect(page.locator('.plan-day').first()).toContainText('Mock exam 2');
    expect(await student.standing()).toMatchObject(before);
    await open(page, '', / today\.$/);
    await expect(doNext.filter({ hasText: /Go through \d+ cards.*from your plan/ })).toBeVisible();
    await student.workThrough();
    await open(page, '/plan', /^Ten days left: /);
    await expectDone(page);
  });

  await test.step('the final week', async () => {
    await goTo(page, at(24, '07:30'));
    await open(page, '/final-week', 'Five days left. Today: find out what is left.');
    const list = page.locator('.final-fold', { hasText: 'Three to five days before' });
    await expect(list).toHaveAttribute('open', '');
    const box = list.getByRole('checkbox', { disabled: false }).first();
    await box.check();
    await expect(list.getByText(/^1 of \d+ done$/)).toBeVisible();
    await saved(page);
    await page.reload();
    await expect(box).toBeChecked();
    await open(page, '/plan', /^Five days left: /);

    await goTo(page, at(28, '20:00').replace('+01', '+02'));
    await open(page, '/plan', /^Your exam is tomorrow, at 13:00: /);
    await open(page, '/final-week/calm', 'Nothing is asked of you here.');
    await expect(page.getByText('Your exam: Monday, 29 March 2027 at 13:00')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  await test.step('the day of the exam', async () => {
    await goTo(page, at(29, '08:00').replace('+01', '+02'));
    await open(page, '', / today\.$/);
    await expect(doNext).toHaveCount(1);
    await expect(doNext).toContainText('Look through the list for today');
    await expect(section(page, 'Do next')).not.toContainText(/mistake|card/);
    await open(page, '/exam-day', 'Your exam: today.');
    await open(page, '/final-week', 'Your exam is today.');
    await open(page, '/plan', 'Your exam is today, at 13:00.');
    await expect(page.getByText(/You missed|does not fit|Keep or move/)).toHaveCount(0);
  });

  await test.step('after it', async () => {
    await goTo(page, at(29, '18:00').replace('+01', '+02'));
    await open(page, '', 'The day of your exam is over. How did it go?');
    await expect(doNext.first()).toContainText('Note how your exam went');
    await open(page, '/exam-day', 'The day of your exam is over.');
    await open(page, '/final-week', 'The day of your exam is over.');
    await open(page, '/plan', 'The day of your exam is over. How did it go?');
    await page.getByLabel('Score', { exact: true }).fill('655');
    await page.getByLabel('MLOps infrastructure').fill('5');
    await page.getByRole('button', { name: 'Note the result' }).click();
    await expect(finding(page)).toHaveText('You reached 655, and 700 passes.');
    await expect(page.getByText(/^Your answers before it spoke for \d{3} to \d{3}, with a/)).toBeVisible();
    await expect(page.getByRole('row', { name: /^MLOps infrastructure/ })).toContainText(
      'lower than expected',
    );
    await saved(page);
    await page.getByRole('link', { name: 'Set the day of the retake' }).click();
    await page.getByLabel('Day and hour').fill('2027-04-05T09:00');
    await page.getByRole('button', { name: 'Set the day' }).click();
    await expect(finding(page)).toHaveText('Your exam: 7 days left.');
    await open(page, '/plan', /^Seven days left: /);
    await expect(page.getByText('29 March 2027 at 13:00: You reached 655, and 700 passes.')).toBeVisible();
    await goTo(page, '2027-04-05T12:00:00+02:00');
    await open(page, '/plan', 'The day of your exam is over. How did it go?');
    await page.getByLabel('Score', { exact: true }).fill('742');
    await page.getByRole('button', { name: 'Note the result' }).click();
    await expect(finding(page)).toHaveText('You passed with 742.');
    await page.getByLabel('To be renewed by').fill('2028-04-05');
    await page.getByRole('button', { name: 'Note the day' }).click();
    await expect(page.getByText('You noted 5 April 2028.')).toBeVisible();
    await open(page, '', 'You passed with 742.');
    await expect(page.getByText('To be renewed by 5 April 2028.')).toBeVisible();
    await expect(doNext.filter({ hasText: 'Note how your exam went' })).toHaveCount(0);
  });
});
