// Writes a block and syncs it, over and over, and prints what one sync takes: node --import tsx fsync-once.ts FOLDER
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from './processes';

const SYNCS = 50;

/** What a file system takes to make a block durable: the median, in milliseconds. */
export interface Synced {
  milliseconds: number;
}

function main(folder: string) {
  const file = openSync(join(folder, 'synced'), 'w');
  const block = Buffer.alloc(4096, 1);
  const times = Array.from({ length: SYNCS }, () => {
    writeSync(file, block);
    const start = performance.now();
    fdatasyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  const found: Synced = { milliseconds: quantile(times, 0.5) };
  console.log(JSON.stringify(found));
}

const [folder = ''] = process.argv.slice(2);
main(folder);
