import type { Locator, Page } from '@playwright/test';
import type { Drillable } from '@/lib/items/shown';
import type { ChosenDrill } from '@/lib/outbox/drills';
import { expect } from '../setup/test';

/** A scenario of each form, by its page. */
export const everyForm = [
  'canary-errors',
  'article-numbers',
  'tuned-on-trial',
  'fault-and-evaluator',
  'first-release-order',
  'reproducible-job',
  'leaking-secret',
].map((name) => `scenarios/${name}`);

/** Where a drill of some pages' questions begins at once. */
export function runOf(units: readonly string[]): string {
  const search = new URLSearchParams(units.map((unit) => ['unit', unit]));
  return `/ai-300/drill/run?${search}&size=${units.length}`;
}

/** Opens a drill, and gives its questions in their order, with their keys. */
export async function begin(page: Page, path: string): Promise<Drillable[]> {
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/api/drill'));
  await page.goto(path);
  const { items } = (await (await sent).json()) as ChosenDrill;
  await expectQuestion(page, 1);
  return items;
}

export async function expectQuestion(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^Question ${number}\\b`));
}

/** Moves the focus on by the Tab key until something has it. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key did not lead to ${wanted}.`);
}

/** How each thing is done to the controls of a question. */
export interface Hand {
  /** Chooses of a list by place, counted from 0; `letters` says whether its letters do so. */
  choose(list: Locator, at: number, letters: boolean): Promise<void>;
  select(list: Locator, at: number): Promise<void>;
  press(button: Locator): Promise<void>;
}

export const keyboard = (page: Page): Hand => ({
  async choose(list, at, letters) {
    if (letters) return page.keyboard.press(String.fromCharCode(97 + at));
    await tabTo(page, list.first());
    for (let moved = 0; moved < at; moved++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  },
  async select(list, at) {
    await tabTo(page, list);
    for (let moved = 0; moved <= at; moved++) await page.keyboard.press('ArrowDown');
  },
  async press(button) {
    await tabTo(page, button);
    await page.keyboard.press('Enter');
  },
});

export const finger: Hand = {
  choose: (list, at) => list.nth(at).tap(),
  select: async (list, at) => void (await list.selectOption({ index: at + 1 })),
  press: (button) => button.tap(),
};

/** Gives the right response to the question on the screen, and does not commit it. */
export async function respond(page: Page, { shown: { ask }, revealed: { key } }: Drillable, hand: Hand) {
  const main = page.getByRole('main');
  const inputs = main.locator('.question input');
  if (ask.form === 'order' && key.form === 'order') return putInOrder(main, ask.steps, key.order, hand);
  if (!('right' in key)) throw new Error('The key is of another form.');
  const { right } = key;
  if (Array.isArray(right)) {
    const all = ask.form === 'line' ? ask.lines.map((_, at) => `${at + 1}`) : idsOf(ask);
    for (const [at, id] of all.entries())
      if (right.includes(id)) await hand.choose(inputs, at, ask.form !== 'line');
  } else if (ask.form === 'statements') {
    for (const [row, { id }] of ask.statements.entries()) {
      const words = main.locator('.question fieldset fieldset').nth(row).locator('input');
      await hand.choose(words, placeOf(ask.words, right[id]), true);
    }
  } else if (ask.form === 'match') {
    const lists = main.getByRole('combobox');
    for (const [row, { id }] of ask.left.entries())
      await hand.select(lists.nth(row), placeOf(ask.right, right[id]));
  } else if (ask.form === 'complete') {
    for (const gap of ask.gaps)
      await hand.select(main.getByLabel(`Gap ${gap.id}`), placeOf(gap.choices, right[gap.id]));
  }
}

/** Answers the question on the screen rightly by keyboard, and goes on. */
export async function answerAndGoOn(page: Page, question: Drillable) {
  await respond(page, question, keyboard(page));
  await tabTo(page, page.getByRole('button', { name: /Guess$/ }));
  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: /^(Next question|See the result)/ })).toBeVisible();
  await page.keyboard.press('Enter');
}

const idsOf = (ask: Drillable['shown']['ask']) => ('options' in ask ? ask.options.map(({ id }) => id) : []);
const placeOf = (list: { id: string }[], wanted: string | undefined) =>
  list.findIndex(({ id }) => id === wanted);

/** Moves each step up to its place by its button, from the first place on. */
async function putInOrder(main: Locator, steps: { id: string; text: string }[], order: string[], hand: Hand) {
  const now = steps.map(({ id }) => id);
  for (const [to, id] of order.entries()) {
    const text = steps.find((step) => step.id === id)?.text ?? '';
    const up = main.getByRole('button', { name: `Move up: ${text}` });
    for (let from = now.indexOf(id); from > to; from--) await hand.press(up);
    now.splice(to, 0, ...now.splice(now.indexOf(id), 1));
  }
}

/** What the server holds of the learner's answers and drills. */
export async function standingOf(page: Page) {
  const answer = await page.request.get('/api/progress?exam=ai-300');
  if (!answer.ok()) return { answers: 0, drills: [] };
  const { standing } = await answer.json();
  const domains = Object.entries(standing.evidence as Record<string, { answers: number }>);
  const answers = domains
    .filter(([id]) => id.startsWith('ai-300/domains/'))
    .reduce((sum, [, evidence]) => sum + evidence.answers, 0);
  return { answers, drills: standing.drills as { id: string; answered: number; of: number }[] };
}
