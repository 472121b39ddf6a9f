import type { Page } from '@playwright/test';
import type { MockResult, OpenMock } from '@/lib/outbox/mocks';
import { runApp } from '../setup/app';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';
import {
  answerSomething,
  answersOnServer,
  cell,
  mockOnServer,
  next,
  openMock,
  setEnd,
  startMock,
} from './taking';

test.setTimeout(120_000);

const minute = 60_000;
const saved = (page: Page) => expect(page.getByText('All is saved')).toBeVisible();
const number = async (page: Page) =>
  Number(/Question (\d+)/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1]);

test('a mock is chosen, taken to its end by keyboard, and has its result', async ({ page, app }) => {
  await page.goto('/ai-300/mock');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have not taken a mock yet.');
  // Who has none begins with the one that says where to begin.
  await expect(page.getByRole('radio', { name: /Find out where you stand/ })).toBeChecked();
  await page.getByRole('radio', { name: /A whole mock/ }).check();
  const lengths = page.getByRole('combobox', { name: 'Questions' });
  await expect(lengths.locator('option').first()).toHaveText('40');
  for (const length of ['43', '46', '53', '59'])
    await expect(lengths.locator(`option:text-is("${length}")`)).toHaveCount(0);
  await lengths.selectOption('40');
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 40' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^1:59:\d\d$/);
  await page.getByRole('button', { name: 'Hide the clock' }).click();
  await expect(page.getByRole('timer')).toHaveCount(0);

  // The case study comes first, and is left with a warning.
  const study = page.getByRole('heading', { name: /^Case study, part 1 of \d+$/ });
  const parts = Number(/\d+$/.exec((await study.textContent()) ?? '')?.[0]);
  await answerSomething(page, 1);
  await page.keyboard.press('m');
  await expect(cell(page, 1)).toHaveAccessibleName(/, flagged$/);
  await cell(page, 9).click();
  await expect(page.getByRole('dialog')).toContainText(`You cannot come back to its ${parts} questions.`);
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 40' })).toBeVisible();
  await cell(page, 9).click();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('heading', { name: 'Question 9 of 40' })).toBeVisible();
  await expect(cell(page, 1)).toHaveAttribute('aria-disabled', 'true');
  await cell(page, 1).click({ force: true });
  await expect(page.getByRole('heading', { name: 'Question 9 of 40' })).toBeVisible();
  await cell(page, parts + 1).click();
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { name: `Question ${parts + 1} of 40` })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { name: `Question ${parts + 1} of 40` })).toBeVisible();

  for (let at = parts + 1; at <= 40; at++) {
    expect(await number(page)).toBe(at);
    if (at === 20) await page.keyboard.press('M');
    else await answerSomething(page, at);
    await next(page);
  }
  await expect(page.getByRole('heading', { name: /^Of 40 questions \S+ are not answered/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Not answered', exact: true })).toBeVisible();
  await expect(page.getByText(/^In a part that you have left: 1, 2, 3/)).toBeVisible();
  await saved(page);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('After that nothing can be changed.');
  await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^[\d.]+ of \d+ points\. That /);
  await expect(
    page.getByText(/On the scale of the exam, on which 700 passes, that is about \d+/),
  ).toBeVisible();
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(6);
  await page.getByText(/^Question 9:/).click();
  const question = page.getByRole('listitem').filter({ has: page.getByText(/^Question 9:/) });
  await expect(question.getByText('Decision rule')).toBeVisible();

  await page.goto('/ai-300/mock');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Your last: /);
  await expect(page.getByRole('link', { name: /Nov|Dec|Jan|2026/ }).first()).toBeVisible();
  await page.goto('/ai-300/mistakes');
  await expect(page.getByRole('list', { name: 'Open mistakes' }).getByRole('listitem').first()).toBeVisible();
  expect(app.output()).not.toContain('Error');
});

test('a diagnostic has no clock, and fills what is known of the domains', async ({ page, app }) => {
  const id = await startMock(page, app, { style: 'diagnostic' });
  await openMock(page, app, id);
  await expect(page.getByRole('timer')).toHaveCount(0);
  for (const at of [1, 2, 3]) {
    await answerSomething(page, at);
    await next(page);
  }
  await page.getByRole('button', { name: 'Review and submit' }).click();
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^[\d.]+ of \d+ points\.$/);
  await expect(page.getByText(/Six questions a domain say where to begin/)).toBeVisible();
  const progress = await (await page.request.get('/api/progress?exam=ai-300')).json();
  const domains = Object.entries(progress.standing.evidence as Record<string, { answers: number }>)
    .filter(([id]) => id.includes('/domains/'))
    .map(([, { answers }]) => answers);
  expect(domains.reduce((sum, answers) => sum + answers, 0)).toBeGreaterThanOrEqual(3);
});

test.describe('a server that is killed', () => {
  test.use({ allowedInConsole: /Failed to load resource|ERR_CONNECTION|ERR_EMPTY_RESPONSE/ });
  test.setTimeout(300_000);

  test('twelve times, after one response or another, loses none', async ({ page }) => {
    const app = await runApp();
    try {
      const id = await startMock(page, app, { style: 'diagnostic' });
      await openMock(page, app, id);
      for (let at = 1; at <= 12; at++) {
        await answerSomething(page, at);
        // Every second time it is killed before it could answer.
        if (at % 2 === 0) await saved(page);
        await app.kill();
        await app.start();
        if (at % 3 === 0) await page.reload();
        await expect
          .poll(async () => Object.keys(await answersOnServer(page, app, id)).length, { timeout: 45_000 })
          .toBeGreaterThanOrEqual(at);
        for (let before = 1; before <= at; before++)
          await expect(cell(page, before)).toHaveAccessibleName(/, answered/);
        await cell(page, at + 1).click();
        await expect(page.getByRole('heading', { name: `Question ${at + 1} of 30` })).toBeVisible();
      }
    } finally {
      await app.remove();
    }
  });
});

for (const hours of [-1, 1]) {
  test(`a client whose clock is an hour ${hours < 0 ? 'slow' : 'fast'} has the server’s time`, async ({
    page,
    app,
  }) => {
    await page.clock.install({ time: Date.now() + hours * 60 * minute });
    const id = await startMock(page, app);
    await openMock(page, app, id);
    await expect(page.getByRole('timer')).toHaveText(/^59:\d\d$/);
    await answerSomething(page, await number(page));
    await saved(page);
    expect(Object.keys(await answersOnServer(page, app, id))).toHaveLength(1);
    await expect(page.getByText('could not be saved')).toHaveCount(0);
    // With half an hour, ten, five and one minute left the clock speaks, and at the end the mock is handed in.
    await page.clock.fastForward(30 * minute);
    await expect(page.getByText('30 minutes left.')).toBeVisible();
    await page.clock.fastForward(20 * minute);
    await expect(page.getByText('Ten minutes left.')).toBeVisible();
  });
}

test('two tabs show the same, and the last response holds', async ({ page, context, app }) => {
  const id = await startMock(page, app, { style: 'diagnostic' });
  const { questions } = (await mockOnServer(page, app, id)) as OpenMock;
  const at = questions.findIndex(({ form }) => form === 'single') + 1;
  await openMock(page, app, id);
  const other = await context.newPage();
  await openMock(other, app, id);
  for (const tab of [page, other]) {
    await cell(tab, at).click();
    await tab.locator('.question').focus();
  }
  const chosen = (tab: Page, letter: string) =>
    expect(tab.locator('.choice', { hasText: new RegExp(`^${letter}`) }).getByRole('radio')).toBeChecked();
  await page.keyboard.press('a');
  await chosen(other, 'A');
  await other.keyboard.press('m');
  await expect(cell(page, at)).toHaveAccessibleName(/, answered, flagged/);
  // Both at once: whichever the server has as the last, both show.
  await Promise.all([other.keyboard.press('b'), page.keyboard.press('c')]);
  const last = async () => (await answersOnServer(page, app, id))[`q${at}`]?.response;
  const options = questions[at - 1]?.ask;
  const letters = options?.form === 'single' ? options.options.map((one) => one.id) : [];
  await expect.poll(async () => letters.indexOf(String(await last()))).toBeGreaterThan(0);
  await saved(page);
  await saved(other);
  const letter = 'ABCDEF'[letters.indexOf(String(await last()))] ?? '';
  await chosen(page, letter);
  await chosen(other, letter);

  await other.getByRole('button', { name: 'Review and submit' }).click();
  await other.getByRole('button', { name: 'Submit', exact: true }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  for (const one of [page, other])
    await expect(one.getByRole('heading', { level: 1 })).toHaveText(/of \d+ points\./);
});

test('what was submitted elsewhere is noticed with the next answer, without a look away', async ({
  page,
  app,
}) => {
  const id = await startMock(page, app, { style: 'diagnostic' });
  await openMock(page, app, id);
  await answerSomething(page, 1);
  await saved(page);
  await page.request.post('/api/events', {
    headers: { origin: app.url },
    data: await submission(page, id),
  });
  await page.locator('.question').focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of \d+ points\./);
});

test.describe('a network that is lost', () => {
  test.use({ allowedInConsole: /Failed to load resource|ERR_INTERNET_DISCONNECTED/ });

  test('keeps the mock going, and all arrives when it is back', async ({ page, context, app }) => {
    const id = await startMock(page, app, { style: 'diagnostic' });
    await openMock(page, app, id);
    await answerSomething(page, 1);
    await saved(page);
    await context.setOffline(true);
    for (const at of [2, 3, 4]) {
      await next(page);
      await answerSomething(page, at);
    }
    await expect(page.getByText('No connection: go on, all is kept on this device')).toBeVisible();
    await context.setOffline(false);
    await saved(page);
    await expect.poll(async () => Object.keys(await answersOnServer(page, app, id))).toHaveLength(4);
  });

  test('lets it be submitted, and the result comes later', async ({ page, context, app }) => {
    const id = await startMock(page, app, { style: 'diagnostic' });
    await openMock(page, app, id);
    await context.setOffline(true);
    await answerSomething(page, 1);
    await page.getByRole('button', { name: 'Review and submit' }).click();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await expect(page.getByRole('heading', { name: 'The diagnostic is over.' })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of \d+ points\./, { timeout: 45_000 });
    const result = (await mockOnServer(page, app, id)) as MockResult;
    expect(result.questions.filter(({ result }) => result.answered)).toHaveLength(1);
  });
});

test.describe('the deadline', () => {
  test('decides while nobody is there', async ({ page, app }) => {
    const id = await startMock(page, app);
    await openMock(page, app, id);
    const at = await number(page);
    await answerSomething(page, at);
    await saved(page);
    await page.goto('about:blank');
    setEnd(app, id, new Date(Date.now() - 10 * minute));
    await page.goto('/ai-300/mock');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Your last: /);
    await page.goto(`/ai-300/mock/${id}`);
    await expect(page.getByText(/It was ended by the clock/)).toBeVisible();
    const result = (await mockOnServer(page, app, id)) as MockResult;
    expect(result.questions.filter(({ result }) => result.answered)).toHaveLength(1);
  });

  test('submits the mock that is open, with what was answered', async ({ page, app }) => {
    const id = await startMock(page, app);
    setEnd(app, id, new Date(Date.now() + 62_000));
    await page.clock.install();
    await openMock(page, app, id);
    await answerSomething(page, await number(page));
    await page.clock.fastForward(5000);
    await expect(page.getByText('One minute left.')).toBeVisible();
    // The server's clock is not the page's: what the page hands in early is handed in.
    await page.clock.fastForward(60_000);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of \d+ points\./);
    const result = (await mockOnServer(page, app, id)) as MockResult;
    expect(result.questions.filter(({ result }) => result.answered)).toHaveLength(1);
  });

  test('just passed: whoever comes first hands it in', async ({ page, app }) => {
    const id = await startMock(page, app);
    setEnd(app, id, new Date(Date.now() - minute));
    await page.goto(`/ai-300/mock/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^0 of \d+ points\./);
  });
});

test('nothing sent to the browser before the end holds a key or a reason', async ({ page, app }) => {
  const sent: string[] = [];
  page.on('response', async (answer) => {
    if (answer.url().startsWith(app.url)) sent.push(await answer.text().catch(() => ''));
  });
  await page.goto('/ai-300/mock');
  await page.getByRole('radio', { name: /Half a mock/ }).check();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 30' })).toBeVisible();
  const id = page.url().split('/').at(-1)?.split('#')[0] ?? '';
  for (let at = 1; at <= 30; at++) {
    await answerSomething(page, at);
    await next(page);
  }
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await saved(page);
  const before = sent.join('\n');
  expect(before.length).toBeGreaterThan(50_000);

  await page.request.post('/api/events', {
    headers: { origin: app.url },
    data: await submission(page, id),
  });
  const result = (await mockOnServer(page, app, id)) as MockResult;
  const found: string[] = [];
  for (const { number, shown, revealed } of result.questions) {
    const secrets = [
      ...Object.values(revealed.reasons),
      shown.unit,
      shown.hash,
      JSON.stringify(revealed.key),
    ];
    for (const secret of secrets.filter((one) => one.length > 3)) {
      const inJson = JSON.stringify(secret).slice(1, -1);
      if (before.includes(secret) || before.includes(inJson)) found.push(`${number}: ${secret}`);
    }
  }
  expect(found).toEqual([]);
});

/** A batch that submits a mock, as a browser would send it. */
async function submission(page: Page, mock: string) {
  const { learner } = await (await page.request.get('/api/progress?exam=ai-300')).json();
  const at = new Date().toISOString();
  const id = mock.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const unit = 'ai-300';
  const event = { v: 1, id, learner, exam: unit, kind: 'mock.submitted', unit, at, payload: { mock } };
  return { v: 1, sent: at, events: [event] };
}

test('time with the book is counted while the tab is away', async ({ page, context, app }) => {
  const id = await startMock(page, app, { openBook: true });
  await page.clock.install();
  await openMock(page, app, id);
  await page.getByText('Look something up').click();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Decisions' }).click();
  await (await opened).close();
  // Browsers under test show every tab: that this one is away is told to it.
  const away = (hidden: boolean) =>
    page.evaluate(
      (state) => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      },
      hidden ? 'hidden' : 'visible',
    );
  await away(true);
  await page.clock.fastForward(3 * minute);
  await away(false);
  await page.getByRole('button', { name: 'Review and submit' }).click();
  const leave = page.getByRole('button', { name: 'Leave it' });
  if (await leave.isVisible()) await leave.click();
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('3 minutes went into looking things up.')).toBeVisible();
});

test('somebody else’s mock is not shown', async ({ page, browser, app }) => {
  const id = await startMock(page, app);
  const stranger = await browser.newPage();
  const answer = await stranger.request.get(`${app.url}/api/mock/${id}`);
  expect(answer.status()).toBe(401);
  await stranger.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`has no fault that axe finds in any state, ${theme}, and fits a phone`, async ({
    page,
    app,
    context,
  }) => {
    await context.addCookies([{ name: 'theme', value: theme, url: app.url }]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const id = await startMock(page, app, { openBook: true });
    const check = async (state: string) => {
      await expectNoFaults(page, { about: state });
      const size = page.viewportSize();
      await page.setViewportSize({ width: 320, height: 640 });
      const scroll = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(scroll, state).toBe(0);
      if (size) await page.setViewportSize(size);
    };
    await openMock(page, app, id);
    await page.getByText('Look something up').click();
    await answerSomething(page, 1);
    await page.keyboard.press('m');
    await check('a question');
    await page.goto('/ai-300');
    await expect(page.getByRole('link', { name: 'Go on: Go on with your mock' })).toBeVisible();
    await page.goto('/ai-300/mock');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A mock of yours is running.');
    await check('one that runs');
    await openMock(page, app, id);
    await page.getByRole('button', { name: 'Review and submit' }).click();
    const leave = page.getByRole('button', { name: 'Leave it' });
    if (await leave.isVisible()) {
      await check('leaving a case study');
      await leave.click();
    }
    await expect(page.getByRole('heading', { name: 'Not answered', exact: true })).toBeVisible();
    await check('the review');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await check('submitting');
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of \d+ points\./);
    await page.getByText(/^By objective:/).click();
    await page.getByText('As a table').click();
    const { questions } = (await mockOnServer(page, app, id)) as MockResult;
    const forms = new Map(questions.map(({ shown, number }) => [shown.form, number]));
    for (const [form, number] of forms) {
      await page.getByText(new RegExp(`^Question ${number}:`)).click();
      await check(`the result with ${form}`);
    }
    await page.goto('/ai-300/mock');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Your last: /);
    await check('the history');
  });
}
