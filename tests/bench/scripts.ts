import { chromium } from '@playwright/test';
import { findChromium } from '@/scripts/chromium';
import { everyKindOfPage } from '../e2e/pages';
import type { RunningApp } from '../setup/app';
import { scriptsOf } from '../setup/script-weight';
import { type Table, times } from './table';

/** Weighs the script that each kind of page loads by itself, beside that of an empty Next page. */
export async function benchScripts(
  app: RunningApp,
  empty: string,
  say: (what: string) => void,
): Promise<Table> {
  say('Weighing the script of every kind of page.');
  // Chromium's sandbox does not work for root, as in most containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  try {
    const nothing = (await scriptsOf(browser, empty)).bytes;
    const rows: Table['rows'] = [['empty Next page', nothing / 1024, times(1, 1)]];
    for (const [name, path] of Object.entries(everyKindOfPage)) {
      const { bytes } = await scriptsOf(browser, app.url + path);
      rows.push([name, bytes / 1024, times(bytes, nothing)]);
    }
    return { title: 'Script by page', columns: ['', 'KB compressed', 'of an empty page'], rows, notes: [] };
  } finally {
    await browser.close();
  }
}
