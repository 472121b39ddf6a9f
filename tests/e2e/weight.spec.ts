import { freePort } from '../setup/app';
import { serveEmptyNext } from '../setup/empty-next';
import { scriptsOf } from '../setup/script-weight';
import { expect, test } from '../setup/test';

/** What must never be sent to a browser, by a name that survives minifying. */
const serverOnly = {
  KaTeX: /katex-mathml|ParseError: KaTeX|KaTeX parse error/,
  Shiki: /shikiError|ShikiError|oniguruma/i,
  zod: /ZodError|\$ZodType/,
  'the Markdown parser': /micromark|mdast-util|fromMarkdown/,
};

test('pages ship little more script than an empty Next page', async ({ app, browser }) => {
  test.setTimeout(180_000);
  const port = await freePort();
  const end = await serveEmptyNext(port);
  try {
    const empty = (await scriptsOf(browser, `http://127.0.0.1:${port}/`)).bytes;
    console.log(`An empty Next page: ${(empty / 1024).toFixed(1)} KB of compressed script.`);
    const limits = {
      '/ai-300/areas/deployment-and-inference': 1.1,
      '/ai-300/decisions/serving-choice': 1.1,
      '/ai-300/metrics/calibration': 1.1,
      // With its playground, which comes after the page and on such pages only.
      '/ai-300/metrics/precision': 1.15,
      '/ai-300/metrics/roc-auc': 1.15,
      '/ai-300/scenarios/canary-errors': 1.1,
      '/ai-300/objectives': 1.1,
      '/ai-300/search?q=canary': 1.1,
      '/ai-300': 1.2,
      '/ai-300/drill': 1.2,
      // With its first question, which is fetched and drawn by script.
      '/ai-300/drill/run?unit=scenarios/canary-errors&size=1': 1.3,
      '/ai-300/readiness': 1.2,
      '/ai-300/mistakes': 1.2,
      // With all that a review needs, so that it goes on when the network is lost.
      '/ai-300/cards': 1.25,
      '/ai-300/exam-day': 1.15,
      '/ai-300/data': 1.2,
      '/ai-300/plan': 1.2,
      '/ai-300/final-week': 1.15,
      '/ai-300/final-week/from-memory/runbooks-from-memory': 1.3,
      '/ai-300/final-week/page-to-print': 1.15,
      '/ai-300/final-week/calm': 1.2,
      // With all that it needs, so that it goes on when the network is lost.
      '/ai-300/session?set=friday-review&seed=one': 1.3,
      '/ai-300/mock': 1.2,
      '/ai-300/mock/01900000-0000-7000-8000-000000000000': 1.3,
    };
    for (const [path, limit] of Object.entries(limits)) {
      const { bytes, text } = await scriptsOf(browser, app.url + path);
      console.log(
        `${path}: ${(bytes / 1024).toFixed(1)} KB, ${(bytes / empty).toFixed(3)} times an empty page.`,
      );
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes / empty).toBeLessThanOrEqual(limit);
      for (const [name, sign] of Object.entries(serverOnly)) expect(sign.test(text), name).toBe(false);
    }
  } finally {
    end();
  }
});
