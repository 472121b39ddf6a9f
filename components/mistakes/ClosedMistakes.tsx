import { dayHere } from '@/components/progress/dayHere';
import { counted } from '@/lib/content/phrases';
import type { SentMistake } from '@/lib/outbox/mistakes';
import { drillOnRule } from './retry';

/** Mistakes that are made good, the latest first. */
export function ClosedMistakes({
  exam,
  mistakes,
}: {
  exam: string;
  mistakes: readonly (SentMistake & { closedAt: string })[];
}) {
  return (
    <details className="mt-8">
      <summary className="w-fit font-semibold">{counted(mistakes.length, 'closed mistake')}</summary>
      <ul className="mt-2 border-line border-t">
        {mistakes.map(({ rule, title, closedAt, times }) => (
          <li key={rule.id} className="border-line border-b py-2.5">
            <a href={rule.href}>{title}</a>
            <p className="text-ink-2 text-sm">
              Missed {times === 1 ? 'once' : `${times} times`}, closed on {closedAt && dayHere(closedAt)}.{' '}
              <a
                className="no-print"
                href={drillOnRule(exam, rule.id)}
                aria-label={`Drill it again: ${title}`}
              >
                Drill it again
              </a>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
