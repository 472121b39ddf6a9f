import { useLoaded } from '@/components/question/useLoaded';
import { counted } from '@/lib/content/phrases';
import type { ResultHead } from '@/lib/outbox/mocks';
import { percentOf, pointsInWords, scaledInWords } from './result';

const loadCharts = async () => (await import('./HistoryCharts')).HistoryCharts;

/** The mocks that are over: how they went over time, and each with the way to its result. */
export function History({ exam, ended, pass }: { exam: string; ended: ResultHead[]; pass: number }) {
  // Charts weigh more than all else here.
  const Charts = useLoaded(loadCharts);
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history">{counted(ended.length, 'mock')} so far</h2>
      {Charts && <Charts ended={ended.filter(({ scaled }) => scaled).toReversed()} pass={pass} />}
      <table className="stack mt-3" aria-labelledby="history">
        <thead>
          <tr>
            <th scope="col">Mock</th>
            <th scope="col">Points</th>
            <th scope="col">Scaled score</th>
            <th scope="col">Taken</th>
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
              <td data-label="Taken">{takenInWords(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Under what terms: they make two results more or less alike. */
function takenInWords({ endsAt, openBook, seed, drilled, met }: ResultHead): string {
  const terms = [
    endsAt ? 'by the clock' : 'no clock',
    ...(openBook ? ['open book'] : []),
    ...(seed ? [`seed “${seed}”`] : []),
    ...(drilled > 0 ? [`${drilled} from drills`] : []),
    ...(met > 0 ? [`${met} met before`] : []),
  ];
  return terms.join(', ');
}
