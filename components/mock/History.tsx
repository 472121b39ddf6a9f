import { useLoaded } from '@/components/question/useLoaded';
import { capital, counted, inWords, listed } from '@/lib/content/phrases';
import type { ResultHead } from '@/lib/outbox/mocks';
import { percentOf, pointsInWords, scaledInWords } from './result';

const loadCharts = async () => (await import('./HistoryCharts')).HistoryCharts;

/** The mocks that are over: how they went over time, and each with the way to its result. */
export function History({ exam, ended, pass }: { exam: string; ended: ResultHead[]; pass: number }) {
  // Charts weigh more than all else here.
  const Charts = useLoaded(loadCharts);
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history">{manyInWords(ended)} so far</h2>
      {Charts && <Charts ended={ended.toReversed()} pass={pass} />}
      <table className="stack mt-3" aria-labelledby="history">
        <thead>
          <tr>
            <th scope="col">Mock</th>
            <th scope="col">Points</th>
            <th scope="col">Scaled score</th>
            <th scope="col">Terms</th>
          </tr>
        </thead>
        <tbody>
          {ended.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={`/${exam}/mock/${one.id}`}>
                  {new Date(one.endedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
                </a>
                <span className="block font-normal text-ink-2 text-sm">{one.title}</span>
              </th>
              <td data-label="Points">
                <div>
                  {pointsInWords(one)}, {percentOf(one)}
                </div>
              </td>
              <td data-label="Scaled score">{one.scaled ? scaledInWords(one.scaled) : 'none'}</td>
              <td data-label="Terms">{termsInWords(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many there are: `Two mocks and one diagnostic`. */
function manyInWords(ended: ResultHead[]): string {
  const diagnostics = ended.filter(({ style }) => style === 'diagnostic').length;
  const kinds = [
    { count: ended.length - diagnostics, name: 'mock' },
    { count: diagnostics, name: 'diagnostic' },
  ].filter(({ count }) => count > 0);
  return capital(
    listed(kinds.map(({ count, name }) => `${inWords(count)} ${name}${count === 1 ? '' : 's'}`)),
  );
}

/** Under what terms it was taken: they make two results more or less alike. */
function termsInWords({ startedAt, endsAt, openBook, seed, drilled, met }: ResultHead): string {
  const terms = [
    endsAt ? counted(Math.round((Date.parse(endsAt) - Date.parse(startedAt)) / 60_000), 'minute') : 'Untimed',
    ...(openBook ? ['open book'] : []),
    ...(seed ? [`seed “${seed}”`] : []),
    ...(drilled > 0 ? [`with ${inWords(drilled)} drilled ${drilled === 1 ? 'question' : 'questions'}`] : []),
    ...(met > 0 ? [`${inWords(met)} met before`] : []),
  ];
  return terms.join(', ');
}
