import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where systems keep a Chromium or something built from it. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Playwright waits long for a download that does not come; this many milliseconds are enough to connect. */
const CONNECT = '15000';

/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH, the system's, Playwright's own; failing these
 * it installs one and says how. Returns the path of its program.
 * @throws when CHROMIUM_PATH names no file, or none could be installed.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given))
    throw new Error(`CHROMIUM_PATH names ${given}, and there is no such file.`);
  const found = given ?? present();
  if (found) return found;
  console.log('There is no Chromium on this machine. Installing the one that Playwright brings.');
  run('npx', ['playwright', 'install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECT });
  const downloaded = present();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That did not come. Installing the chromium package of the system instead.');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  const installed = present();
  if (installed) return installed;
  throw new Error(
    'No Chromium could be installed. Install one, and name its program in CHROMIUM_PATH if it is not found.',
  );
}

function present(): string | undefined {
  return [...usual, chromium.executablePath()].find((path) => existsSync(path));
}

function run(command: string, args: string[], env: Record<string, string> = {}) {
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
    shell: process.platform === 'win32',
  });
}
