'use client';

import { capital, dayInWords, inWords } from '@/lib/content/phrases';
import { finalDays } from '@/lib/schedule/final-week';
import type { Link } from './places';
import { usePlace } from './usePlace';

interface Props {
  exam: string;
  /** What there is to do on each day, in their order. */
  links: readonly (readonly Link[])[];
}

/** The last days one by one, today's marked. */
export function Days({ exam, links }: Props) {
  const { place, dateOf } = usePlace(exam);
  const today = place.is === 'within' ? place.left : null;
  return (
    <ol className="final-days" aria-label="The last days">
      {finalDays.map(({ left, title, why }, at) => {
        const date = dateOf(left);
        const isOver = place.is === 'over' || (today !== null && left > today);
        return (
          <li
            key={left}
            data-today={left === today || undefined}
            data-over={isOver || undefined}
            aria-current={left === today ? 'date' : undefined}
          >
            <div>
              <p className="font-semibold">{left === today ? 'Today' : daysBefore(left)}</p>
              {date && <p className="text-ink-2 text-sm">{dayInWords(date)}</p>}
            </div>
            <div>
              {isOver && today !== null ? (
                // Today is what one looks for: what is behind it takes one line.
                <details className="final-past">
                  <summary>
                    <h3>{title}</h3>
                  </summary>
                  <What why={why} links={links[at] ?? []} />
                </details>
              ) : (
                <>
                  <h3>{title}</h3>
                  <What why={why} links={links[at] ?? []} />
                </>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function What({ why, links }: { why: string; links: readonly Link[] }) {
  return (
    <>
      <p className="max-w-[60ch]">{why}</p>
      {links.length > 0 && (
        <ul className="final-links no-print">
          {links.map(({ href, words }) => (
            <li key={href}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function daysBefore(left: number): string {
  if (left === 0) return 'The day of the exam';
  return left === 1 ? 'The day before' : `${capital(inWords(left))} days before`;
}
