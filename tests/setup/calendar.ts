import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { type RunningApp, runApp } from './app';

/** A running app of a test's own whose clock the test sets, and browsers that go by it. */
export interface Calendar {
  app: RunningApp;
  /** What its clock says, in milliseconds since 1970. */
  now(): number;
  /** Sets the clock of the app and of a page to a moment; both go on from there. Jobs that wait do not run early. */
  goTo(page: Page, moment: string): Promise<void>;
  remove(): Promise<void>;
}

/** Runs an app whose day is this one: an ISO time. */
export async function runAppOn(moment: string): Promise<Calendar> {
  const folder = mkdtempSync(join(tmpdir(), 'greenboard-clock-'));
  const file = join(folder, 'shift');
  let shift = 0;
  const set = (moment: string) => {
    shift = Date.parse(moment) - Date.now();
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(shift);
    writeFileSync(file, bytes);
  };
  const now = () => Date.now() + shift;
  set(moment);
  const preload = pathToFileURL(join(import.meta.dirname, 'shifted-clock.mjs'));
  const app = await runApp({
    CLOCK_FILE: file,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${preload.href}`,
  });
  return {
    app,
    now,
    async goTo(page, moment) {
      set(moment);
      await page.clock.setSystemTime(now());
    },
    async remove() {
      await app.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
