// npm test: everything that has to hold before a change lands, one step after the other.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildApp, makeClient, root } from './build';
import { findChromium } from './chromium';

// The tests build into a folder of their own, so that an app that runs beside them is left alone.
process.env.NEXT_DIST_DIR ??= '.next-test';
// They compare and write nothing: new ids are recorded by "npm run content:check" alone.
process.env.CI ??= 'true';

interface Step {
  name: string;
  /** Throws when the step fails. */
  run: () => unknown;
}

const steps: Step[] = [
  { name: 'database client', run: makeClient },
  {
    name: 'formatting and lint',
    run: () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  },
  { name: 'types', run: types },
  { name: 'dependency rules', run: () => node(['scripts/dependencies.ts']) },
  { name: 'content', run: () => node(['scripts/content-check.ts']) },
  { name: 'production build', run: buildApp },
  { name: 'unit and integration tests', run: () => tool('vitest/vitest.mjs', ['run']) },
  { name: 'browser tests', run: browserTests },
];

function types() {
  // Next writes the types of its routes; without them there is nothing to check links and props against.
  tool('next/dist/bin/next', ['typegen']);
  tool('typescript/bin/tsc', ['--noEmit']);
}

function browserTests() {
  process.env.CHROMIUM_PATH = findChromium();
  tool('@playwright/test/cli.js', ['test']);
}

/** Runs the program of an installed package. */
function tool(program: string, args: string[]) {
  command([join(root, 'node_modules', program), ...args]);
}

/** Runs a script of ours. */
function node(args: string[]) {
  command(['--import', 'tsx', ...args]);
}

function command(args: string[]) {
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`ended with ${signal ?? `exit code ${status}`}`);
}

async function main() {
  const failed: string[] = [];
  for (const { name, run } of steps) {
    const start = performance.now();
    console.log(`\n── ${name}`);
    try {
      await run();
      console.log(`   ${name}: passed in ${Math.round((performance.now() - start) / 1000)} s`);
    } catch (error) {
      failed.push(name);
      console.error(`   ${name}: failed. ${error instanceof Error ? error.message : error}`);
    }
  }
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}.`);
  console.log(`\nsteps: ${steps.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

main();
