/** Called once by Next before the first request. What it starts exists on the server's own runtime only. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./lib/start')).start();
}
