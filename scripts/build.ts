import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { makeIfStale } from './fresh';
import { generateClient } from './generate';

export const root = resolve(import.meta.dirname, '..');

/** Next's program, which `node` runs. */
export const nextProgram = createRequire(import.meta.url).resolve('next/dist/bin/next');

/** The folder below the root that holds the built app. Tests build into one of their own. */
export function builtFolder(): string {
  return process.env.NEXT_DIST_DIR ?? '.next';
}

/** Generates the database client when the schema changed. */
export function makeClient(): Promise<boolean> {
  return makeIfStale({
    product: join(root, 'lib/db/generated/client.ts'),
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'].map((path) => join(root, path)),
    make: generateClient,
  });
}

/** Builds the app when something that it is made of changed. Throws when the build fails. */
export function buildApp(): Promise<boolean> {
  const inputs = ['app', 'components', 'lib', 'prisma', 'public', 'next.config.ts', 'postcss.config.mjs'];
  const more = ['proxy.ts', 'instrumentation.ts', 'tsconfig.json', 'tsconfig.next.json', 'package-lock.json'];
  return makeIfStale({
    product: join(root, builtFolder(), 'BUILD_ID'),
    inputs: [...inputs, ...more].map((path) => join(root, path)),
    make() {
      console.log('Building the app. This takes a minute, once after each change of the code.');
      const { status, stdout, stderr } = spawnSync(process.execPath, [nextProgram, 'build'], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'production' },
      });
      if (status !== 0) throw new Error(`The app could not be built.\n${stdout}\n${stderr}`);
    },
  });
}
