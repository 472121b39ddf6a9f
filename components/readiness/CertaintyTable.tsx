import type { SentInsight } from '@/lib/outbox/insight';
import { type Said, sureWords } from './words';

const words = { guess: 'Guess', think: 'Think so', sure: 'Sure' } as const;

/** How often each kind of answer was right: who is sure should be. */
export function CertaintyTable({ said }: { said: SentInsight['certainty'] }) {
  if (said.every(({ answers }) => answers === 0)) return null;
  return (
    <section aria-labelledby="certainty" className="mt-10">
      <h2 id="certainty">{sureWords(said)}</h2>
      <p className="mt-1.5 max-w-[68ch] text-ink-2 text-sm">
        What you said of your first answers, and how many had full marks. Mock exams do not ask how sure you
        are, so they are not in it.
      </p>
      <table className="mt-2 max-w-[34rem] whitespace-nowrap" aria-labelledby="certainty">
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col">Right</th>
            <th scope="col" className="w-[48%]">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {said.map((one) => (
            <tr key={one.certainty}>
              <th scope="row" className="font-normal">
                {words[one.certainty]}
              </th>
              <td>
                {one.right} of {one.answers}
              </td>
              <td>
                <Share said={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Share({ said: { answers, right } }: { said: Said }) {
  if (answers === 0) return 'none yet';
  const share = `${Math.round((100 * right) / answers)}%`;
  return (
    <span className="flex items-center gap-3">
      <span className="w-9">{share}</span>
      <svg width="100%" height="12" aria-hidden="true" className="scale min-w-0 max-w-40">
        <rect className="track" width="100%" y="2" height="8" rx="4" />
        <rect className="range" width={share} y="2" height="8" rx="4" />
      </svg>
    </span>
  );
}
