import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A product, what it is made of, and the command that makes it. */
interface Step {
  /** File that must exist for the product to be there. The stamp is kept beside it. */
  product: string;
  /** Files and folders that it is made of. */
  inputs: string[];
  make: () => Promise<void> | void;
}

/**
 * Makes a product unless it stands and nothing that it is made of has changed since.
 * Returns whether it was made.
 */
export async function makeIfStale({ product, inputs, make }: Step): Promise<boolean> {
  const stamp = join(dirname(product), '.greenboard-made-of');
  const now = digest(inputs);
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

function digest(inputs: string[]): string {
  const hash = createHash('sha256').update(process.versions.modules);
  const add = (path: string) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) if (name !== 'generated') add(join(path, name));
    } else {
      hash.update(path).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  for (const input of inputs) add(input);
  return hash.digest('hex');
}
