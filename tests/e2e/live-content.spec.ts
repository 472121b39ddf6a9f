import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../setup/test';

const path = '/ai-300/areas/retrieval';
/** Two seconds on a machine of one's own (`npm run bench` measures it); here others compute too. */
const SOON = 15_000;

test('what is saved is soon on the page, and bad content is not', async ({ app, page }) => {
  const file = join(app.content, 'ai-300/areas/retrieval.md');
  const before = readFileSync(file, 'utf8');
  const health = async () => (await page.request.get('/api/health')).json();
  try {
    writeFileSync(file, `${before}\n\n## Just written\n\nA sentence that was saved a moment ago.\n`);
    await expect
      .poll(async () => (await page.request.get(path)).text(), { intervals: [50], timeout: SOON })
      .toContain('A sentence that was saved a moment ago.');

    // Some editors empty a file before they write it. What is read in between must not be what stays.
    writeFileSync(file, '');
    await new Promise((resolve) => setTimeout(resolve, 30));
    writeFileSync(file, `${before}\n\nA sentence saved in two steps.\n`);
    await expect
      .poll(async () => (await page.request.get(path)).text(), { intervals: [50], timeout: SOON })
      .toContain('A sentence saved in two steps.');

    writeFileSync(file, `${before}\n\n<script>alert(1)</script>\n`);
    await expect.poll(async () => (await health()).content.ok, { timeout: SOON }).toBe(false);
    await page.goto(path);
    await expect(page.getByText('A sentence saved in two steps.')).toBeVisible();
    await page.goto('/health');
    await expect(page.getByText(/html-is-refused/)).toBeVisible();
    expect(app.output()).toContain('html-is-refused');
  } finally {
    writeFileSync(file, before);
    await expect.poll(async () => (await health()).content.ok, { timeout: SOON }).toBe(true);
  }
});
