import { test as base } from '@playwright/test';
import { type RunningApp, runApp } from './app';

interface Fixtures {
  /** Fails the test when the page logs an error, throws, or breaks its security policy. */
  quietConsole: undefined;
  /** What the console may say in this test: an aborted request while the server is down, say. */
  allowedInConsole: RegExp | undefined;
}

/** Playwright's test with a running app for each worker, and a console that has to stay quiet. */
export const test = base.extend<Fixtures, { app: RunningApp }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
    async ({}, use) => {
      const app = await runApp();
      await use(app);
      await app.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  allowedInConsole: [undefined, { option: true }],
  quietConsole: [
    async ({ context, allowedInConsole }, use) => {
      const said: string[] = [];
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      context.on('weberror', (error) => said.push(String(error.error())));
      await use(undefined);
      const unexpected = said.filter((text) => !allowedInConsole?.test(text));
      if (unexpected.length > 0) throw new Error(`The console was not quiet:\n${unexpected.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
