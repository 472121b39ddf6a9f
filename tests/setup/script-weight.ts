import type { Browser } from '@playwright/test';

/** Compressed bytes of the script files that a page loads by itself, and their text. */
export async function scriptsOf(browser: Browser, url: string): Promise<{ bytes: number; text: string }> {
  const page = await browser.newPage();
  const loads: Promise<{ bytes: number; text: string }>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    loads.push(
      (async () => {
        const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
        return { bytes: sizes.responseBodySize, text: (await response?.text()) ?? '' };
      })(),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const scripts = await Promise.all(loads);
  await page.close();
  return {
    bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
    text: scripts.map(({ text }) => text).join('\n'),
  };
}
