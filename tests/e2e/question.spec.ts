import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from '../setup/faults';
import { expect, test } from '../setup/test';

/** A scenario of each form. */
const forms = {
  single: 'canary-errors',
  multiple: 'article-numbers',
  statements: 'tuned-on-trial',
  match: 'fault-and-evaluator',
  order: 'first-release-order',
  complete: 'reproducible-job',
  line: 'leaking-secret',
} as const;
type Form = keyof typeof forms;
const everyForm = Object.keys(forms) as Form[];

const statements = {
  'The present deployment may be used': 'no',
  'The result on the held-out pairs': 'yes',
  'The base model with its best prompt': 'yes',
  "Next year's tariffs": 'no',
};
const partners = {
  "A hotel's own description": 'Indirect attack',
  'The reply promises': 'Groundedness',
  'Asked about visas': 'Relevance',
  'Half of a copyrighted': 'Protected material',
};
const steps = ['Register', 'Create', 'Send it', 'Turn on', 'Give it a tenth', 'Give it all'];

/** Opens a drill of one question. */
async function ask(page: Page, form: Form): Promise<Locator> {
  await page.goto(`/ai-300/drill/run?unit=scenarios/${forms[form]}&size=1`);
  const question = page.getByRole('region', { name: /^Scenario · / });
  await expect(question).toBeVisible();
  if (form === 'order') await expect(question.locator('.step-handle')).toHaveCount(6);
  if (form === 'match') await expect(question.locator('[data-draggable]')).toHaveCount(5);
  return question;
}

/** What the question said last. */
const said = (question: Locator) => question.getByRole('status').first();

/** Moves the focus on by the Tab key until something has it. */
async function tabTo(page: Page, wanted: Locator) {
  for (let stops = 0; stops < 60; stops++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key did not lead there.');
}

/** Presses the letter of the option, or of the word, that has this text. */
async function pressLetterOf(page: Page, choice: Locator) {
  await page.keyboard.press(((await choice.locator('.key').textContent()) ?? '').toLowerCase());
}

/** Where a step stands, counted from 0. */
function placeOf(question: Locator, text: string): Promise<number> {
  return question
    .locator('.step')
    .evaluateAll((rows, text) => rows.findIndex((row) => row.textContent?.includes(text)), text);
}

/** Answers as the key has it, by the keyboard alone. */
const answers: Record<Form, (page: Page, question: Locator) => Promise<void>> = {
  async single(page, question) {
    await pressLetterOf(page, question.locator('.choice', { hasText: 'Move its traffic back' }));
  },
  async multiple(page, question) {
    for (const text of ['Send a hybrid query', 'Score both settings'])
      await pressLetterOf(page, question.locator('.choice', { hasText: text }));
  },
  async statements(page, question) {
    for (const row of await question.locator('fieldset.part').all()) {
      const text = (await row.textContent()) ?? '';
      const [, word = ''] =
        Object.entries(statements).find(([begin]) => text.includes(begin.slice(0, 9))) ?? [];
      await pressLetterOf(page, row.locator('label', { hasText: word }));
    }
  },
  async match(page, question) {
    for (const [left, partner] of Object.entries(partners)) {
      const list = question.getByRole('combobox', { name: new RegExp(left.slice(0, 7)) });
      const option = await list.getByRole('option', { name: partner }).textContent();
      await tabTo(page, list);
      await page.keyboard.press((option ?? '').charAt(0).toLowerCase());
    }
  },
  async order(page, question) {
    for (const [to, step] of steps.entries()) {
      for (let at = await placeOf(question, step); at > to; at--) {
        const up = question.locator('.step', { hasText: step }).getByRole('button', { name: /^Move up/ });
        if (at === (await placeOf(question, step))) await tabTo(page, up);
        await page.keyboard.press('Enter');
      }
    }
  },
  async complete(page, question) {
    for (const [gap, version] of [
      ['Gap 1', 'azureml:claims:7'],
      ['Gap 2', 'azureml:train-env:4'],
    ] as const) {
      await tabTo(page, question.getByRole('combobox', { name: gap }));
      await page.keyboard.type(version);
    }
  },
  async line(page, question) {
    await tabTo(page, question.getByRole('radio').first());
    for (let line = 1; line < 8; line++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  },
};

test.describe('by the keyboard alone', () => {
  for (const form of everyForm) {
    test(`${form} is answered, and says so once`, async ({ page }) => {
      const question = await ask(page, form);
      await answers[form](page, question);
      // In a list keys choose of it; elsewhere 3 answers.
      if (form === 'match' || form === 'complete')
        await tabTo(page, page.getByRole('button', { name: 'Sure' }));
      await page.keyboard.press('3');
      await expect(said(question)).toHaveText('Right.');
      await expect(question.getByText(/· you were sure$/)).toBeVisible();
      await expect(question.getByText(/Your (answer|order), right/).first()).toBeVisible();
      await expect(question.getByText(/Your (answer|order), wrong/)).toHaveCount(0);
      await expect(question.getByRole('radio').or(question.getByRole('combobox'))).toHaveCount(0);
    });
  }

  test('arrows move, space chooses, and a key with Ctrl or in a field does neither', async ({ page }) => {
    const question = await ask(page, 'single');
    const options = question.getByRole('radio');
    await page.keyboard.press('b');
    await expect(options.nth(1)).toBeChecked();
    await expect(options.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(2)).toBeFocused();
    await expect(options.nth(1)).toBeChecked();
    await page.keyboard.press('Space');
    await expect(options.nth(2)).toBeChecked();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Report a problem' }).click();
    await page.keyboard.type('abc 123');
    await expect(page.getByRole('textbox')).toHaveValue('abc 123');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Report a problem' })).toBeFocused();
    await expect(options.nth(2)).toBeChecked();
  });

  test('the list of keys opens on ?, takes no answer, and Escape closes it alone', async ({ page }) => {
    const question = await ask(page, 'single');
    await page.keyboard.press('a');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('3');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(question.getByRole('radio').first()).toBeChecked();
  });

  test('what is missing is said, and nothing is answered', async ({ page }) => {
    const question = await ask(page, 'multiple');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Choose two first.')).toBeVisible();
    for (const key of 'abc') await page.keyboard.press(key);
    await expect(question.getByText('Two are chosen. Take one back to choose another.')).toBeVisible();
    await expect(question.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await expect(question.getByRole('checkbox').nth(2)).not.toBeChecked();
    await page.keyboard.press('a');
    await page.keyboard.press('c');
    await expect(question.getByRole('checkbox').nth(2)).toBeChecked();
  });

  test('a step is picked up, moved, put back, and put down', async ({ page }) => {
    const question = await ask(page, 'order');
    const names = await question.locator('.step .prose').allTextContents();
    const live = page.locator('[id^=DndLiveRegion]');
    const pickUp = async () => {
      await page.keyboard.press('Space');
      await expect(live).toHaveText(`Step ‘${names[0]}’ is picked up, first of six.`);
      // dnd-kit hears further keys from a timer that it sets when it picks up, a moment after it said so.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    };
    await tabTo(page, question.locator('.step-handle').first());
    await pickUp();
    await page.keyboard.press('ArrowDown');
    await expect(live).toHaveText(`Step ‘${names[0]}’ is now second of six.`);
    // Nothing is answered while a step is in the air.
    await page.keyboard.press('3');
    await page.keyboard.press('Escape');
    await expect(live).toHaveText(`Step ‘${names[0]}’ is back, first of six.`);
    await expect(question).toBeVisible();
    await pickUp();
    await page.keyboard.press('ArrowDown');
    await expect(live).toHaveText(/is now second of six/);
    await page.keyboard.press('ArrowDown');
    await expect(live).toHaveText(/is now third of six/);
    await page.keyboard.press('Space');
    await expect(said(question)).toHaveText(`Step ‘${names[0]}’ is now third of six.`);
    await expect(question.locator('.step .prose')).toHaveText([
      ...names.slice(1, 3),
      ...names.slice(0, 1),
      ...names.slice(3),
    ]);
  });
});

test.describe('by the pointer', () => {
  test('a step is dragged to its place', async ({ page }) => {
    const question = await ask(page, 'order');
    const [name = ''] = await question.locator('.step .prose').allTextContents();
    await drag(page, question.locator('.step').first(), question.locator('.step').nth(3));
    await expect(said(question)).toHaveText(`Step ‘${name}’ is now fourth of six.`);
    await expect(question.locator('.step').nth(3)).toContainText(name);
  });

  test('a partner is dragged to two left sides', async ({ page }) => {
    const question = await ask(page, 'match');
    const partner = question.locator('.partner', { hasText: 'Relevance' });
    for (const left of ['Asked about visas', 'The reply promises'])
      await drag(page, partner, question.locator('.part', { hasText: left }));
    await expect(said(question)).toHaveText(/^‘Relevance’ is now with ‘The reply promises/);
    for (const left of ['visas', 'promises'])
      await expect(question.getByRole('combobox', { name: new RegExp(left) }).locator(':checked')).toHaveText(
        /Relevance/,
      );
  });
});

async function drag(page: Page, from: Locator, to: Locator) {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (!a || !b) throw new Error('There is nothing to drag.');
  await page.mouse.move(a.x + 100, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(a.x + 100, a.y + a.height / 2 + 8);
  await page.mouse.move(b.x + 100, b.y + b.height / 2, { steps: 6 });
  await page.mouse.up();
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  for (const form of everyForm) {
    test(`${form} fits, and its controls can be met by a finger`, async ({ page }) => {
      const question = await ask(page, form);
      const sideways = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await sideways()).toBe(0);
      const controls = question.locator('label, select, button');
      for (const { width, height } of await controls.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().toJSON()),
      )) {
        expect(height).toBeGreaterThanOrEqual(44);
        expect(width).toBeGreaterThanOrEqual(44);
      }
      await answerSomehow(question, form, (control) => control.tap());
      await page.getByRole('button', { name: 'Guess' }).tap();
      await expect(question.getByText(/· you guessed$/)).toBeVisible();
      expect(await sideways()).toBe(0);
    });
  }

  test('a step is dragged by its number', async ({ page, context }) => {
    const question = await ask(page, 'order');
    const [name = ''] = await question.locator('.step .prose').allTextContents();
    const handle = question.locator('.step-handle').first();
    await handle.scrollIntoViewIfNeeded();
    const [from, to] = [await handle.boundingBox(), await question.locator('.step').nth(1).boundingBox()];
    const client = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y = 0) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: (from?.x ?? 0) + 20, y }],
      });
    const [start, end] = [(from?.y ?? 0) + 20, (to?.y ?? 0) + (to?.height ?? 0) / 2];
    await touch('touchStart', start);
    for (let y = start; y < end; y += 10) await touch('touchMove', y);
    await touch('touchMove', end);
    await touch('touchEnd');
    await expect(said(question)).toHaveText(`Step ‘${name}’ is now second of six.`);
  });
});

/** Gives every part of a question some answer. */
async function answerSomehow(question: Locator, form: Form, press: (control: Locator) => Promise<void>) {
  const labels = question.locator('label');
  if (form === 'order') await press(question.getByRole('button', { name: /^Move down/ }).first());
  else if (form === 'statements')
    for (const row of await question.locator('fieldset.part').all())
      await press(row.locator('label').first());
  else if (form === 'match' || form === 'complete')
    for (const list of await question.getByRole('combobox').all()) await list.selectOption({ index: 1 });
  else for (const at of form === 'multiple' ? [0, 1] : [0]) await press(labels.nth(at));
}

test.describe('for screen readers', () => {
  test('an order is a list of steps, each with its place and what moves it', async ({ page }) => {
    const question = await ask(page, 'order');
    await expect(question).toMatchAriaSnapshot(`
      - region /Scenario · put the steps in order/:
        - paragraph: Scenario · put the steps in order
        - paragraph: /A model that passed its gate/
        - status
        - group /put the steps in order/:
          - paragraph: Drag a step by its number, or use its buttons.
          - list:
            - listitem:
              - button /^1. /
              - text: /./
              - button /^Move up. /: Up
              - button /^Move down. /: Down
    `);
    await expect(question.locator('.step-handle').first()).toHaveAccessibleDescription(
      'Press the space bar to pick this step up, the arrow keys to move it, and the space bar again to put it down. Escape puts it back.',
    );
    const [name] = await question.locator('.step .prose').allTextContents();
    await question.getByRole('button', { name: `Move down: ${name}` }).click();
    await expect(said(question)).toHaveText(`Step ‘${name}’ is now second of six.`);
    await expect(question.getByRole('button', { name: `Move down: ${name}` })).toBeFocused();
    await answers.order(page, question);
    // The other way round: everything but the first comes too early.
    await question.getByRole('button', { name: /^Move up: Give it all/ }).click();
    await page.getByRole('button', { name: 'Think so' }).click();
    await expect(said(question)).toHaveText(
      'Wrong. Too early: ‘Give it all traffic, and keep the old deployment for a while’.',
    );
    await expect(question).toMatchAriaSnapshot(`
      - region "Your order, wrong.":
        - text: Your order, wrong.
        - list:
          - listitem: 1 Register the model with its metrics and lineage
          - listitem: 2 Create a second deployment with no traffic
          - listitem
          - listitem
          - listitem: /5 Give it all traffic, .* Too early. It stands before ‘Give it a tenth of the traffic’./
          - listitem: 6 Give it a tenth of the traffic
      - region "An order that is right":
        - text: An order that is right
        - list:
          - listitem: 1 Register the model with its metrics and lineage
          - listitem: /2 Create .* After ‘Register the model with its metrics and lineage’./
    `);
  });

  test('pairs are lists, and each left side names its choice', async ({ page }) => {
    const question = await ask(page, 'match');
    await expect(question).toMatchAriaSnapshot(`
      - group /find each one’s partner/:
        - list "Fault":
          - listitem:
            - text: /./
            - combobox /^Evaluator for. /:
              - option "Evaluator …" [selected]
              - option /^A /
        - list "Evaluator":
          - listitem: /^A /
    `);
    await question.getByRole('combobox', { name: /visas/ }).selectOption({ label: await labelOf(question) });
    await expect(said(question)).toHaveText(/^‘Relevance’ is now with ‘Asked about visas/);
    for (const list of await question.getByRole('combobox').all())
      if ((await list.inputValue()) === '') await list.selectOption({ label: await labelOf(question) });
    await page.getByRole('button', { name: 'Sure' }).click();
    await expect(said(question)).toHaveText('One of four right.');
    await expect(question).toMatchAriaSnapshot(`
      - list:
        - listitem: /A hotel's own description .* Your answer, wrong. Relevance. Right. Indirect attack./
    `);
  });
});

async function labelOf(question: Locator): Promise<string> {
  return (await question.getByRole('option', { name: 'Relevance' }).first().textContent()) ?? '';
}

for (const theme of ['light', 'dark'] as const) {
  test(`no form has a fault that axe finds, open and answered, ${theme}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    await context.addCookies([{ name: 'theme', value: theme, url: baseURL }]);
    for (const form of everyForm) {
      const question = await ask(page, form);
      for (const state of ['open', 'answered']) {
        if (state === 'answered') {
          await answerSomehow(question, form, (control) => control.click());
          await page.getByRole('button', { name: 'Think so' }).click();
          await expect(question.getByText(/· you thought so$/)).toBeVisible();
        }
        await expectNoFaults(page, { within: 'main', about: `${form} ${state}` });
      }
    }
  });
}

test('a scenario is read first, and the reading compared with its author’s', async ({ page }) => {
  await page.goto(`/ai-300/drill/run?unit=scenarios/${forms.single}&size=1&read=first`);
  const question = page.getByRole('region', { name: /^Scenario · / });
  await expect(question.getByRole('group', { name: 'What is operated?' })).toBeVisible();
  await expect(page.getByText('Move its traffic back')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(question.getByText('Still open: What is operated?')).toBeVisible();
  await expect(question.getByRole('radio', { name: 'Workspace' })).toBeFocused();
  const read = {
    'What is operated?': 'Endpoint',
    'Which demand decides?': 'Cost',
    'Where is the risk?': 'Identity',
    'What must be kept?': 'Rollback',
    'Which untracked change is to be avoided?': 'Rebuilding what still works',
    'What kind of choice is this?': 'Deployment',
  };
  for (const [name, word] of Object.entries(read))
    await question.getByRole('group', { name }).getByRole('radio', { name: word }).check();
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await page.keyboard.press('1');
  await expect(page.getByText('You read four of six as its author does.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'What is required Cost Reliability' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'What is operated Endpoint The same' })).toBeVisible();
});

test('a problem is reported, and the note is kept until it was', async ({ page }) => {
  await ask(page, 'single');
  const opener = page.getByRole('button', { name: 'Report a problem' });
  await opener.click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Write what is wrong first.')).toBeVisible();
  await page.getByLabel('What is wrong with this question?').fill('Two options are right.');
  await page.keyboard.press('Escape');
  await opener.click();
  await expect(page.getByRole('textbox')).toHaveValue('Two options are right.');
  const stored = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/api/events') &&
      (answer.request().postData() ?? '').includes('problem.reported'),
  );
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Thank you. Whoever writes the questions will read it.')).toBeVisible();
  const results: { status: string }[] = (await (await stored).json()).results;
  expect(results.map(({ status }) => status)).not.toContain('refused');
});

test('a question is printed without its key, and what answers it is left out', async ({ page }) => {
  const question = await ask(page, 'order');
  await page.emulateMedia({ media: 'print' });
  await expect(question.getByText('Register the model')).toBeVisible();
  await expect(question.getByRole('button', { name: /^Move up/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sure' })).toHaveCount(0);
});
