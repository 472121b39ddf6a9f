import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '@/scripts/build';

/** What a step took, in milliseconds: by the clock, and of processors, which other programs do not lengthen. */
export interface Took {
  clock: number;
  processor: number;
}

/** Runs a step and measures it. */
export async function measured<T>(step: () => Promise<T> | T): Promise<{ took: Took; result: T }> {
  const [clock, before] = [performance.now(), process.cpuUsage()];
  const result = await step();
  const { user, system } = process.cpuUsage(before);
  return { took: { clock: performance.now() - clock, processor: (user + system) / 1000 }, result };
}

/**
 * Runs one of the benchmark's programs in a process of its own, and reads the JSON in its last line. `env` holds
 * variables that it gets besides.
 * @throws with what it printed when it fails.
 */
export function runAlone<T>(program: string, args: string[], env: Record<string, string> = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'tests/bench', program), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    let [output, errors] = ['', ''];
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '') as T);
      else reject(new Error(`${program} ended with ${code}.\n${output}\n${errors}`));
    });
  });
}

/** Peak memory of this process so far, in MB. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** The number that such a share of some numbers lies below, as 0.5 for the median; NaN where there are none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
