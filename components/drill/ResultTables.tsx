import { capital, inWords } from '@/lib/content/phrases';
import type { Count, Result } from './result';

const words = { sure: 'Sure', think: 'Think so', guess: 'Guess' };

/** Certainty against rightness. */
export function ByCertainty({ counts }: { counts: Result['byCertainty'] }) {
  return (
    <section aria-labelledby="certainty" className="mt-8">
      <h2 id="certainty">How sure you were, and how right</h2>
      <table className="mt-2 max-w-[28rem]" aria-labelledby="certainty">
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col">Right</th>
            <th scope="col">Wrong</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ certainty, right, of }) => (
            <tr key={certainty ?? 'none'}>
              <th scope="row">{certainty ? words[certainty] : 'Nothing'}</th>
              <td>{right}</td>
              <td>{of - right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was right in each area, the weakest first. */
export function ByArea({ counts }: { counts: Result['byArea'] }) {
  const most = Math.max(...counts.map(({ of }) => of));
  return (
    <section aria-labelledby="by-area" className="mt-8">
      <h2 id="by-area">By area</h2>
      <table className="mt-2" aria-labelledby="by-area">
        <thead>
          <tr>
            <th scope="col" className="w-[45%]">
              Area
            </th>
            <th scope="col">Right</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ area, right, of }) => (
            <tr key={area?.href ?? ''}>
              <th scope="row">{area ? <a href={area.href}>{area.title}</a> : 'No area'}</th>
              <td>
                <Bar right={right} of={of} most={most} />
                {right} of {of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** As long as there are answers beside the `most`, filled as far as they are right; the words beside it say it. */
function Bar({ right, of, most }: Count & { most: number }) {
  return (
    <svg className="drill-bar" viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="drill-bar-wrong" width={of} height="1" />
      <rect className="drill-bar-right" width={right} height="1" />
    </svg>
  );
}

/** Which questions of reading were answered otherwise than by the author. */
export function Misread({ counts }: { counts: Result['misread'] }) {
  return (
    <section aria-labelledby="misread" className="mt-8">
      <h2 id="misread">What you read otherwise than the author</h2>
      <table className="stack mt-2" aria-labelledby="misread">
        <thead>
          <tr>
            <th scope="col">Asked</th>
            <th scope="col">As the author</th>
            <th scope="col">Where not</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ name, label, right, of, said }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td data-label="As the author">
                {right} of {of}
              </td>
              <td data-label="Where not">
                <ul>
                  {said.map(({ you, author, times }) => (
                    <li key={`${you} ${author}`}>
                      {capital(author)}, and you said {you}
                      {times > 1 && `, ${inWords(times)} times`}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
