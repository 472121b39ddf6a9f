import { Rating } from '@/components/progress/Rating';
import type { Domain, Exam } from '@/lib/content/model';
import { FROM } from '@/lib/readiness/claim';
import { Evidence } from './Evidence';
import { FilteredDomain, FilteredRow } from './Filtered';

/** The areas of one domain with their ratings. */
export function DomainTable({ exam, domain }: { exam: Exam; domain: Domain }) {
  return (
    <FilteredDomain id={domain.id} domains={exam.domains.map(({ id }) => id)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={domain.id}>
          <a href={`/${exam.id}/domains/${domain.id}`} className="no-underline hover:underline">
            {domain.title}
          </a>
        </h2>
        <p className="text-ink-2 text-sm">
          {domain.weight[0]}–{domain.weight[1]}% of the exam
        </p>
      </div>
      {domain.areas.length === 0 ? (
        <p className="mt-1 text-ink-2">This domain has no areas yet.</p>
      ) : (
        <table className="stack board" aria-labelledby={domain.id}>
          <thead>
            <tr>
              <th scope="col" className="w-[32%]">
                Readiness area
              </th>
              <th scope="col">Your rating</th>
              <th scope="col" className="w-[40%]">
                Evidence <span className="font-normal">(line: {100 * FROM.ready}% target)</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {domain.areas.map(({ id, front }) => (
              <FilteredRow key={id} unit={id}>
                <th scope="row">
                  <a href={`/${id}`} className="no-underline hover:underline">
                    {front.title}
                  </a>
                  <span className="block font-normal text-ink-3 text-xs">{front.summary}</span>
                </th>
                <td>
                  <Rating unit={id} label={front.title} size="full" />
                </td>
                <td className="text-sm">
                  <Evidence exam={exam.id} area={id} />
                </td>
              </FilteredRow>
            ))}
          </tbody>
        </table>
      )}
    </FilteredDomain>
  );
}
