import path from 'node:path';
import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import type { MockResult, OpenMock } from '@/lib/outbox/mocks';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { RunningApp } from '../setup/app';
import { expect } from '../setup/test';

/** Starts a mock as the page's browser, without its screens; gives its id. */
export async function startMock(
  page: Page,
  app: RunningApp,
  given: Record<string, unknown> = {},
): Promise<string> {
  const asked = { style: 'half', length: 30, timed: true, openBook: false, seed: null, ...given };
  const id = uuid7(Date.now());
  const answer = await page.request.post(`${app.url}/api/mock`, {
    headers: { origin: app.url },
    data: { id, exam: 'ai-300', ...asked },
  });
  expect(await answer.json()).toMatchObject({ id });
  return id;
}

export async function openMock(page: Page, app: RunningApp, id: string): Promise<void> {
  await page.goto(`${app.url}/ai-300/mock/${id}`);
  await expect(page.getByRole('heading', { name: /^(Question|Review)/ })).toBeVisible();
}

/** A mock as the server has it. */
export async function mockOnServer(page: Page, app: RunningApp, id: string) {
  const answer = await page.request.get(`${app.url}/api/mock/${id}`);
  return (await answer.json()) as OpenMock | MockResult;
}

/** What the server holds of a running mock's answers, by question. */
export async function answersOnServer(page: Page, app: RunningApp, id: string) {
  const mock = await mockOnServer(page, app, id).catch(() => undefined);
  return mock && 'answered' in mock ? mock.answered : {};
}

/** Sets when a mock ends, in the test's own database. */
export function setEnd(app: RunningApp, id: string, at: Date): void {
  const database = new Sqlite(path.join(app.content, '../data/greenboard.db'), { timeout: 5000 });
  // As Prisma writes times.
  const { changes } = database
    .prepare('UPDATE mock SET endsAt = ? WHERE id = ?')
    .run(at.toISOString().replace('Z', '+00:00'), id);
  database.close();
  expect(changes).toBe(1);
}

/** The cell of a question in the navigator. */
export const cell = (page: Page, number: number) =>
  page.getByRole('navigation', { name: 'Questions' }).getByRole('button', {
    name: new RegExp(`^Question ${number},`),
  });

/** Goes on to the next question, out of a case study too. */
export async function next(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  // Where a list has the focus, letters belong to it.
  await page.locator('.question').focus();
  await page.keyboard.press('n');
  const leave = page.getByRole('button', { name: 'Leave it' });
  await expect(heading.or(leave).first()).toBeVisible();
  if (await leave.isVisible()) await leave.click();
  await expect(heading).not.toHaveText(before ?? '');
}

/** Answers the question in view in one way or another, so that its cell says more than before. */
export async function answerSomething(page: Page, number: number): Promise<void> {
  const question = page.locator('.question');
  const choice = question.locator('input[type=radio], input[type=checkbox]').first();
  const select = question.locator('select').first();
  if (await choice.count()) await choice.check({ force: true });
  else if (await select.count()) await select.selectOption({ index: 1 });
  else
    await question
      .getByRole('button', { name: /^Move down/ })
      .first()
      .click();
  await expect(cell(page, number)).toHaveAccessibleName(/, answered/);
}
