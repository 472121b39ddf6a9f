import { liveContent } from '@/lib/content/live';
import { databaseHealth } from '@/lib/progress/door';
import { respond } from '../respond';

/**
 * Says whether the app is well. `degraded` means that the content that was saved last has errors and the
 * version before is served (200), or that the database or all content cannot be used (503).
 */
export function GET(): Promise<Response> {
  return respond(async () => {
    const [stored, content] = await Promise.all([
      databaseHealth().catch(() => ({ database: { ok: false } })),
      contentHealth().catch(() => undefined),
    ]);
    const status = stored.database.ok && content?.ok ? 'ok' : 'degraded';
    return {
      body: { status, ...stored, content: content ?? { ok: false } },
      status: stored.database.ok && content ? 200 : 503,
    };
  });
}

async function contentHealth() {
  const { ok, version, since, files, units, messages } = (await liveContent()).status();
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  return { ok, version, since, files, units, errors };
}
