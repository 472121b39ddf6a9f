import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A running Greenboard of a test's own: own database, own copy of the content, own port. */
export interface RunningApp {
  url: string;
  /** The content folder that it follows. */
  content: string;
  /** The database's file. */
  database: string;
  /** Everything that it printed so far. */
  output(): string;
  /** Ends it as Ctrl+C does. */
  stop(): Promise<void>;
  /** Ends it and all its processes at once, as kill -9 or a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Ends it and removes its folders. */
  remove(): Promise<void>;
}

const STARTED = /Greenboard is at (\S+)\./;

/**
 * Runs `npm run app`'s script as a user would, in temporary folders, and waits until it answers. `more` holds
 * variables that its processes get besides.
 */
export async function runApp(more: Record<string, string> = {}): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), 'greenboard-'));
  const content = join(folder, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
  const database = join(folder, 'data', 'greenboard.db');
  const port = await freePort();
  const env = {
    ...process.env,
    ...more,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: `file:${database}`,
    CONTENT_DIR: content,
    NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? '.next-test',
  };
  let output = '';
  let child: ChildProcess | undefined;

  const start = async () => {
    const started = spawn(process.execPath, ['scripts/bootstrap.mjs', 'app'], {
      cwd: root,
      env,
      detached: true,
    });
    child = started;
    const from = output.length;
    await new Promise<void>((ready, failed) => {
      const read = (text: Buffer) => {
        output += text;
        if (STARTED.test(output.slice(from))) ready();
      };
      started.stdout.on('data', read);
      started.stderr.on('data', read);
      started.once('exit', (code) => failed(new Error(`The app ended with ${code}:\n${output.slice(from)}`)));
    });
  };
  const end = async (signal: NodeJS.Signals) => {
    const running = child;
    if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    // The group holds the server too, which must not outlive its parent.
    process.kill(-running.pid, signal);
    await gone;
    await portFree(port);
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    content,
    database,
    output: () => output,
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async remove() {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port of this machine that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(address)));
    });
  });
}

async function portFree(port: number) {
  for (let tries = 0; tries < 200; tries++) {
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer().once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
