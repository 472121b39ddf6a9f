// Checks the house's rules, and that there was something to check: a parser that cannot read the
// code would see no module, and pass.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';

const FEWEST_MODULES = 50;
const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests'];

const program = join(import.meta.dirname, '../node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const { stdout, stderr } = spawnSync(process.execPath, [program, '--output-type', 'json', ...folders], {
  encoding: 'utf8',
  maxBuffer: 256 * 1024 ** 2,
});
if (stdout === '') throw new Error(`The dependency check could not run.\n${stderr}`);

const { summary } = JSON.parse(stdout) as ICruiseResult;
for (const { rule, from, to } of summary.violations)
  console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`);
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations.`);
if (summary.totalCruised < FEWEST_MODULES)
  throw new Error('Too few modules were seen: the rules checked nothing.');
if (summary.error > 0) process.exitCode = 1;
