import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextProgram, root } from '@/scripts/build';
import { makeIfStale } from '@/scripts/fresh';

// Inside the project, so that it finds the same packages; ignored by Git.
const folder = join(root, '.next-empty');

const files = {
  'app/layout.tsx':
    'export default function Layout({ children }: { children: React.ReactNode }) {\n  return (\n    <html lang="en">\n      <body>{children}</body>\n    </html>\n  );\n}\n',
  'app/page.tsx': 'export default function Page() {\n  return null;\n}\n',
  // Next looks for these two above the folder as well, and would take ours.
  'instrumentation.ts': 'export function register() {}\n',
  'proxy.ts': 'export function proxy() {}\n',
  'next.config.mjs': `export default { agentRules: false, typescript: { ignoreBuildErrors: true }, turbopack: { root: ${JSON.stringify(root)} } };\n`,
  'package.json': '{ "private": true }\n',
};

/** Builds the smallest app that Next can be, once, and serves it on a port. Returns how to end it. */
export async function serveEmptyNext(port: number): Promise<() => void> {
  await makeIfStale({
    product: join(folder, '.next/BUILD_ID'),
    inputs: [join(root, 'package-lock.json')],
    make: build,
  });
  const server = spawn(process.execPath, [nextProgram, 'start', '--port', String(port)], {
    cwd: folder,
    // Into its own folder: our build folder's name stands in the environment of the tests.
    env: { ...process.env, NEXT_DIST_DIR: undefined },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(`http://127.0.0.1:${port}`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return () => server.kill();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill();
  throw new Error('The empty Next app did not answer.');
}

function build() {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_DIST_DIR: undefined };
  const { status, stderr } = spawnSync(process.execPath, [nextProgram, 'build'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The empty Next app could not be built.\n${stderr}`);
}
