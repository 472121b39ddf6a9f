import type { OpenHead } from '@/lib/outbox/mocks';

/** Mocks that run: to go on with, here or on another device. */
export function OpenMocks({ exam, open }: { exam: string; open: OpenHead[] }) {
  return (
    <section aria-labelledby="open" className="mt-6 max-w-[43.75rem]">
      <h2 id="open">Go on where you were</h2>
      <ul className="mt-2 border-line border-t">
        {open.map(({ id, title, answered, length, endsAt, phase }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-2.5"
          >
            <span className="min-w-48 flex-1">
              <span className="font-semibold">{title}</span>
              <span className="block text-ink-2 text-sm">
                {answered} of {length} answered, {endWords(endsAt, phase)}
              </span>
            </span>
            <a href={`/${exam}/mock/${id}`} className="button">
              {phase === 'running' ? 'Go on' : 'See the result'}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2.5 text-ink-2">Another one can be started when this one is over.</p>
    </section>
  );
}

function endWords(endsAt: string | null, phase: OpenHead['phase']): string {
  if (phase === 'closing') return 'its time is up';
  if (!endsAt) return 'untimed';
  return `ends at ${new Date(endsAt).toLocaleTimeString('en-GB', { timeStyle: 'short' })}`;
}
