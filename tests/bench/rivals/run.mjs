// Compiles a content folder with one of the two, and then again after one file changed: prints what it took.
// node --import tsx run.mjs velite|content-collections CONTENT OUTPUT FILE
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const [name, content, output, changed] = process.argv.slice(2);
process.env.RIVAL_CONTENT = content;
process.env.RIVAL_OUTPUT = output;
const here = import.meta.dirname;
process.env.RIVAL_CONTENT_FROM_HERE = relative(here, content);

const start = { velite, 'content-collections': contentCollections }[name];
const { compile, after, count } = await start();
const cold = await measured(compile);
appendFileSync(join(content, changed), '\nOne more line.\n');
const change = await measured(after);
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`\n${JSON.stringify({ cold, change, files: count(), peak })}\n`);

/** What a step took, in milliseconds by the clock and of processors. */
async function measured(step) {
  const [clock, before] = [performance.now(), process.cpuUsage()];
  await step();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - clock, processor: (user + system) / 1000 };
}

async function velite() {
  const { build } = await import('velite');
  let files = [];
  const compile = async () => {
    ({ files } = await build({ config: join(here, 'velite.config.mjs'), clean: false, logLevel: 'error' }));
  };
  return { compile, after: compile, count: () => files.filter(({ html }) => html).length };
}

async function contentCollections() {
  const { createBuilder } = await import('@content-collections/core');
  // Inside this folder, for what is kept there is a program too, and looks for its packages.
  const cacheDir = join(here, 'node_modules/.cache/content-collections');
  rmSync(cacheDir, { recursive: true, force: true });
  const options = { outputDir: output, cacheDir, configName: 'config.mjs' };
  const builder = await createBuilder(join(here, 'content-collections.mjs'), options);
  const after = async () => {
    await builder.sync('update', join(content, changed));
    await builder.build();
  };
  return { compile: () => builder.build(), after, count: () => writtenBy(output) };
}

function writtenBy(folder) {
  const all = readdirSync(folder).find((name) => /^allFiles\.m?js$/.test(name));
  return all ? (readFileSync(join(folder, all), 'utf8').match(/"?html"?:/g)?.length ?? 0) : 0;
}
