/**
 * Writes events as fast as it can until it is killed, and prints the id of each one that is acknowledged.
 * Arguments: database file, project folder, number of the run.
 */
import { openDatabase } from '../../lib/db/open';
import { row } from '../db/rows';

const [file = '', root = '', run = ''] = process.argv.slice(2);
const { writer } = await openDatabase(file, root);
let order = Number(run) * 1_000_000;

async function write(): Promise<void> {
  for (;;) {
    const rows = [row(order++), row(order++), row(order++)];
    const written = await writer.write(rows);
    const stored = rows.filter((_, n) => written[n] === 'stored').map(({ id }) => id);
    process.stdout.write(`${stored.join('\n')}\n`);
  }
}

await Promise.all(Array.from({ length: 16 }, write));
