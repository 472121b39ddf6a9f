import { liveContent } from './content/live';
import { databaseHealth } from './progress/door';

/** Opens what every request needs, content and database; the process ends when one of them cannot be had. */
export async function start(): Promise<void> {
  try {
    await Promise.all([liveContent(), databaseHealth()]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
