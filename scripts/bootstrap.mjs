// Entry of every npm command. Plain JavaScript, for it runs before anything is installed: it looks at
// Node and the disk, installs what package-lock.json names when that changed, and hands over to TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.greenboard-installed');
const lock = join(root, '.installing');
const NEEDED_TO_INSTALL = 2 * 1024 ** 3;

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(
      `Greenboard needs Node 20.19 or newer, and this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
}

/** What an install depends on: the lock file, and the Node that native parts are built for. */
function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256')
    .update(lock)
    .update(process.versions.modules)
    .update(process.platform)
    .digest('hex');
}

function isInstalled(want) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === want;
}

/** Whether the command that holds the lock is still there. One without a number is just being made or given up. */
function isHeld() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder) process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** Runs `work` while no other command of this folder installs: two at once empty each other's node_modules. */
function alone(work) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isHeld()) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    }
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  work();
  rmSync(lock, { force: true });
}

function install() {
  const want = wanted();
  if (isInstalled(want)) return;
  alone(() => {
    // Another command may have done it meanwhile.
    if (!isInstalled(want)) installPackages(want);
  });
}

function installPackages(want) {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < NEEDED_TO_INSTALL)
    stop(
      `Not enough disk space: installing needs 2 GB, and ${Math.floor((bavail * bsize) / 1024 ** 2)} MB are free.`,
    );
  // On the error stream, so that a command's own output stays what it is.
  console.error('Installing packages. This happens once, and again when they change.');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm is told of this very command through the environment, and would act on it again.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([key]) => !/^npm_(package|lifecycle|command)/.test(key)),
    ),
  });
  if (status !== 0)
    stop(
      'The packages could not be installed. The lines above say why; most often the network, or a compiler that better-sqlite3 wants, is missing.',
    );
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, want);
}

checkNode();
install();
const [script, ...args] = process.argv.slice(2);
const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts', `${script}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  // Nothing phones home.
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', BETTER_AUTH_TELEMETRY: '0' },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 128 : (code ?? 1)));
