import type { Page } from '@playwright/test';

/** One level of the control that rates something, by its name. */
export const level = (page: Page, group: string, word: string) =>
  page
    .getByRole('radiogroup', { name: `Your rating: ${group}`, exact: true })
    .getByRole('radio', { name: word });

/** All that the server holds of a unit's ratings, the oldest first. */
export async function ratingsOnServer(page: Page, unit: string): Promise<(string | null)[]> {
  const answer = await page.request.get('/api/progress?exam=ai-300');
  if (!answer.ok()) return [];
  const { ratings } = (await answer.json()) as { ratings: Record<string, { level: string | null }[]> };
  return (ratings[unit] ?? []).map(({ level }) => level);
}
