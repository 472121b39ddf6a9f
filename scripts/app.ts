// npm run app: brings everything up to date that is not, and serves the app until Ctrl+C.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureSecret } from '@/lib/auth/secret';
import { type Env, env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { addressOf, inAddress } from './address';
import { buildApp, makeClient, nextProgram, root } from './build';

/** How long the server may take to answer, in milliseconds. */
const START = 60_000;

async function main() {
  const settings = env();
  await checkPort(settings);
  await makeClient();
  ensureSecret(settings);
  migrate();
  await buildApp();
  await serve(settings);
}

/** Fails before any long work if another program has the address. */
function checkPort({ host, port }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Refusal(503, portSentence(error, host, port))),
    );
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

function portSentence({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program, perhaps by Greenboard itself. End that, or choose another port: PORT=3001 npm run app.`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by you. Choose one above 1024: PORT=3000 npm run app.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}. Set HOST to one that it has, or to 0.0.0.0 for all.`;
  return `Port ${port} on ${host} cannot be used: ${message}.`;
}

/** In a process of its own: the server only verifies what was migrated. */
function migrate() {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'prisma/migrate.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

async function serve({ host, port }: Env) {
  const server = spawn(process.execPath, [nextProgram, 'start', '--hostname', host, '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  // Next's own greeting gives an address that nobody asked for; what comes after it is the app's log.
  let started = false;
  server.stdout.on('data', (text: Buffer) => started && process.stdout.write(text));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => server.kill(signal));
  }
  server.on('exit', (code) => process.exit(code ?? 0));

  try {
    await answering(`http://${inAddress(host === '0.0.0.0' ? '127.0.0.1' : host)}:${port}/api/health`);
  } catch (error) {
    server.kill();
    throw error;
  }
  started = true;
  console.log(`Greenboard is at ${addressOf({ host, port })}. Ctrl+C ends it.`);
}

async function answering(url: string) {
  const until = Date.now() + START;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (answer && answer.status >= 500)
      throw new Refusal(503, 'The server started and cannot use its database. The lines above say why.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Refusal(503, 'The server did not answer within a minute. Look at the lines above.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
});
