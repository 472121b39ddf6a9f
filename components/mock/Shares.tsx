import { figure } from '@/components/playground/figures';
import type { SentShare } from '@/lib/outbox/mocks';
import { percentOf } from './result';

interface Props {
  id: string;
  title: string;
  shares: SentShare[];
  /** Whether a disclosure around it has said the title. */
  isFolded?: boolean;
}

/** Points by domain or objective, in the order of the exam. */
export function Shares({ id, title, shares, isFolded = false }: Props) {
  const hasWeight = shares.some(({ weight }) => weight);
  return (
    <section aria-labelledby={isFolded ? undefined : id} className={isFolded ? 'mt-2' : 'mt-8'}>
      {!isFolded && <h2 id={id}>{title}</h2>}
      <table className="stack mt-2">
        {isFolded && <caption className="sr-only">{title}</caption>}
        <thead>
          <tr>
            <th scope="col" className="w-[40%]">
              {title.slice(3).replace(/^./, (letter) => letter.toUpperCase())}
            </th>
            <th scope="col">Points</th>
            <th scope="col">Questions</th>
            {hasWeight && <th scope="col">Official share</th>}
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.id}>
              <th scope="row">
                <a href={share.href}>{share.title}</a>
              </th>
              <td data-label="Points">
                <div>
                  <Bar share={share} />
                  {figure(share.points, 1)} of {share.of}, {percentOf(share)}
                </div>
              </td>
              <td data-label="Questions">{share.questions}</td>
              {hasWeight && (
                <td data-label="Official share">
                  {share.weight && `${figure(share.weight[0])} to ${figure(share.weight[1])}%`}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** As long as there are points to be had, filled as far as they were; the words beside it say it. */
function Bar({ share: { points, of } }: { share: SentShare }) {
  return (
    <svg className="drill-bar mock-share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="drill-bar-wrong" width="100" height="8" />
      <rect className="drill-bar-right" width={of === 0 ? 0 : (100 * points) / of} height="8" />
    </svg>
  );
}
