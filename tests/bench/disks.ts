import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/build';
import type { Synced } from './fsync-once';
import { runAlone } from './processes';

/** What an fsync of the slow disk takes at least, in milliseconds. */
const SLOW = 5;
const AS_IT_IS = 'as it is';

/** A disk to measure on: the machine's own, which some processes are made to find slower. */
export interface Disk {
  name: string;
  /** Variables for the processes that are to have this disk. */
  env: Record<string, string>;
  /** File with one byte for each fsync of those processes, where they can be counted. */
  calls?: string;
  /** What one fsync takes, in milliseconds. */
  sync: number;
}

/**
 * The machine's disk as it is, and with a slow fsync, which is injected by a C library compiled here. Where that
 * cannot be, `missing` says why, and there is only the first.
 * @throws when the library was compiled and does not bite.
 */
export async function disksIn(temporary: string): Promise<{ disks: Disk[]; missing?: string }> {
  mkdirSync(temporary, { recursive: true });
  const compiled = compile(join(temporary, 'slow-fsync.so'));
  if ('missing' in compiled)
    return { ...compiled, disks: [{ name: AS_IT_IS, env: {}, sync: await syncTime(temporary, {}) }] };
  const disk = async (name: string, least: number): Promise<Disk> => {
    const calls = join(temporary, `fsyncs-${least}`);
    writeFileSync(calls, '');
    const env = { LD_PRELOAD: compiled.library, SLOW_FSYNC_MS: String(least), SLOW_FSYNC_CALLS: calls };
    const sync = await syncTime(temporary, env);
    if (sync < least || countCalls(calls) === 0) throw new Error('The injected fsync does not bite.');
    return { name, env, calls, sync };
  };
  return { disks: [await disk(AS_IT_IS, 0), await disk(`${SLOW} ms`, SLOW)] };
}

/** How many fsyncs a disk's processes have made so far. */
export function countCalls(calls: string): number {
  return statSync(calls).size;
}

function compile(library: string): { library: string } | { missing: string } {
  if (process.platform !== 'linux') return { missing: 'a slow fsync is injected on Linux only' };
  const source = join(root, 'tests/bench/slow-fsync.c');
  const { error, status, stderr } = spawnSync(
    'cc',
    ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl'],
    { encoding: 'utf8' },
  );
  if (error) return { missing: 'there is no C compiler (cc) to inject a slow fsync with' };
  if (status !== 0) throw new Error(`slow-fsync.c does not compile.\n${stderr}`);
  return { library };
}

async function syncTime(folder: string, env: Record<string, string>): Promise<number> {
  return (await runAlone<Synced>('fsync-once.ts', [folder], env)).milliseconds;
}
