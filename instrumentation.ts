/** Called once by Next before the first request: the server opens what it needs, or does not start. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { liveContent } = await import('@/lib/content/live');
  const { databaseHealth } = await import('@/lib/progress/door');
  try {
    await Promise.all([liveContent(), databaseHealth()]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
