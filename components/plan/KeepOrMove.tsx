import { counted } from '@/lib/content/phrases';
import type { SentOutlook } from '@/lib/outbox/plan';
import { adviceWords, chancesOf, keepFromWords } from './words';

/** Whether the evidence favours keeping or moving the exam, with the chances and what they rest on. */
export function KeepOrMove({ exam, outlook }: { exam: string; outlook: SentOutlook }) {
  return (
    <section aria-labelledby="keep" className="mt-9">
      <h2 id="keep">Keep or move the exam? {adviceWords(outlook)}</h2>
      <table className="stack mt-2 max-w-[44rem]">
        <caption className="sr-only">The chance to pass</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Chance to pass</th>
            <th scope="col">What it rests on</th>
          </tr>
        </thead>
        <tbody>
          {chancesOf(outlook).map(({ when, chance, why }) => (
            <tr key={when}>
              <th scope="row" className="whitespace-nowrap">
                {when}
              </th>
              <td data-label="Chance to pass" className="font-semibold">
                {chance}
              </td>
              <td data-label="What it rests on" className="text-ink-2 text-sm">
                {why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-[68ch] text-ink-2 text-sm">
        {keepFromWords(outlook)} It rests on {counted(outlook.answers, 'first answer')}.{' '}
        <a className="no-print" href={`/${exam}/exam-day`}>
          Change the day
        </a>
      </p>
      <details className="mt-1 text-sm">
        <summary className="w-fit">How this is worked out</summary>
        <p className="mt-1.5 max-w-[68ch] text-ink-2">
          More answers alone move no chance: what moves it is what you learn by them. Each new question, with
          its reasons read, is taken to raise what you can do in its area a little, as much for everybody.
          Nobody has measured that for you, so the range says what no effect and twice the effect would mean.
          From 70% on the evidence favours keeping the day, below 50% moving it. The fee, and how much a
          second sitting costs you, it does not know.
        </p>
      </details>
    </section>
  );
}
