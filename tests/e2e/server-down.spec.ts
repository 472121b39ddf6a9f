import { runApp } from '../setup/app';
import { expect, test } from '../setup/test';

test.use({ allowedInConsole: /Failed to load resource|ERR_CONNECTION_REFUSED/ });
test.setTimeout(120_000);

test('a rating made while the server is stopped arrives once when it is back', async ({ page }) => {
  const app = await runApp();
  try {
    await page.goto(`${app.url}/ai-300`);
    const group = page.getByRole('radiogroup', { name: 'Your rating: Retrieval' });
    const stored = async () => {
      const answer = await page.request.get(`${app.url}/api/progress?exam=ai-300`).catch(() => undefined);
      return answer?.ok() ? (await answer.json()).ratings['ai-300/areas/retrieval']?.length : 0;
    };
    await app.stop();
    await group.getByRole('radio', { name: 'Review' }).click();
    await expect(group.getByRole('radio', { name: 'Review' })).toBeChecked();
    await expect(page.getByText(/1 rating not saved yet/)).toBeVisible();

    await app.start();
    await expect.poll(stored, { timeout: 45_000 }).toBe(1);
    await expect(page.getByText(/not saved yet/)).toHaveCount(0);
    await page.reload();
    await expect(group.getByRole('radio', { name: 'Review' })).toBeChecked();
    expect(await stored()).toBe(1);
  } finally {
    await app.remove();
  }
});

test('what was acknowledged survives kill -9 of the whole app', async ({ request }) => {
  const app = await runApp();
  try {
    const session = await request.post(`${app.url}/api/session`, { headers: { origin: app.url } });
    const { learner } = await session.json();
    let sent = 0;
    for (let round = 0; round < 3; round++) {
      const acknowledged: Promise<number>[] = [];
      for (let number = 0; number < 20; number++) {
        sent++;
        const event = {
          v: 1,
          id: `01900000-0000-7000-8000-${String(sent).padStart(12, '0')}`,
          learner,
          exam: 'ai-300',
          kind: 'rating.set',
          unit: 'ai-300/areas/retrieval',
          at: new Date().toISOString(),
          payload: { level: 'review' },
        };
        const data = { v: 1, sent: new Date().toISOString(), events: [event] };
        acknowledged.push(
          request
            .post(`${app.url}/api/events`, { data, headers: { origin: app.url } })
            .then(async (answer) => ((await answer.json()).results[0].status === 'stored' ? 1 : 0)),
        );
      }
      const stored = (await Promise.all(acknowledged)).reduce((sum, one) => sum + one, 0);
      expect(stored).toBe(20);
      await app.kill();
      await app.start();
      const { ratings } = await (await request.get(`${app.url}/api/progress?exam=ai-300`)).json();
      expect(ratings['ai-300/areas/retrieval']).toHaveLength(sent);
    }
  } finally {
    await app.remove();
  }
});
