import type { ContentStatus } from '@/lib/content/live';
import { counted } from '@/lib/content/phrases';

/** How the content is doing, for people; `/api/health` says it to programs, with the database. */
export function Health({ status }: { status: ContentStatus }) {
  const { ok, version, since, files, units, messages, followed } = status;
  const errors = messages.filter(({ severity }) => severity === 'error');
  const shown = ok ? messages : errors;
  return (
    <div className="max-w-[50rem]">
      <h1>
        {ok
          ? 'The content is whole.'
          : `What was saved last has ${counted(errors.length, 'error')}. The pages show the version before it.`}
      </h1>
      <p className="mt-2.5 text-ink-2">
        Served since <time dateTime={since}>{inWords(since)}</time>: version{' '}
        <span className="font-mono">{version.slice(0, 12)}</span>, {counted(files, 'file')} with{' '}
        {counted(units, 'unit')}. Programs ask <a href="/api/health">/api/health</a>, which also tells of the
        database.
      </p>
      {!followed && (
        <p className="mt-2.5">
          The system does not tell of changes to the files, so what is saved shows after the next start. The
          log says why.
        </p>
      )}
      {shown.length > 0 && (
        <section aria-labelledby="messages" className="mt-8">
          <h2 id="messages">
            {ok ? counted(shown.length, 'warning') : `To put right: ${counted(shown.length, 'error')}`}
          </h2>
          <ul className="mt-2 border-line border-t">
            {shown.slice(0, 200).map(({ file, line, column, ruleId, message }) => (
              <li
                key={`${file}:${line}:${column}:${ruleId}:${message}`}
                className="border-line border-b py-2.5"
              >
                <p>{message}</p>
                <p className="font-mono text-ink-2 text-sm">
                  {file}:{line}:{column} {ruleId}
                </p>
              </li>
            ))}
          </ul>
          {shown.length > 200 && (
            <p className="mt-2">
              And {shown.length - 200} more: <code>npm run content:check</code> prints them all.
            </p>
          )}
        </section>
      )}
    </div>
  );
}

function inWords(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
