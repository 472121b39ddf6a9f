import { dayHere } from '@/components/progress/dayHere';
import type { SentMiss } from '@/lib/outbox/mistakes';
import { questionOf } from './retry';
import { missWords } from './words';

interface Props {
  exam: string;
  /** The latest first. */
  missed: readonly SentMiss[];
  /** How many there are in all. */
  times: number;
}

/** The answers that missed a rule: the latest, and those before it behind a disclosure. */
export function Missed({ exam, missed: [latest, ...before], times }: Props) {
  if (!latest) return null;
  const rest = times - 1 - before.length;
  return (
    <div className="mt-3 border-line border-l-2 pl-4">
      <Miss exam={exam} miss={latest} />
      {before.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="w-fit text-ink-2">
            Missed {times === 2 ? 'once' : `${times - 1} times`} before that
          </summary>
          <ul className="mt-2 grid gap-3">
            {before.map((miss) => (
              <li key={`${miss.at} ${miss.unit}`}>
                <Miss exam={exam} miss={miss} />
              </li>
            ))}
            {rest > 0 && (
              <li className="text-ink-2">And {rest === 1 ? 'once' : `${rest} times`} before that.</li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}

function Miss({ exam, miss }: { exam: string; miss: SentMiss }) {
  const { asked, said, right: isRight, at, unit } = miss;
  return (
    <>
      <p className="text-ink-2">{asked}</p>
      {said.map(({ about, chosen, right }) => (
        <div key={`${about} ${chosen}`} className="mt-1">
          {about && <p>{about}</p>}
          <dl className="said">
            <dt>You said</dt>
            <dd>{chosen}</dd>
            {!isRight && (
              <>
                <dt>Right</dt>
                <dd className="font-semibold">{right}</dd>
              </>
            )}
          </dl>
        </div>
      ))}
      <p className="mt-1 text-ink-2 text-sm">
        {missWords(miss)}, {dayHere(at)}.{' '}
        <a className="no-print" href={questionOf(exam, unit)} aria-label={`Retry this question: ${asked}`}>
          Retry this question
        </a>
      </p>
    </>
  );
}
