import type { Exam, Objective } from '@/lib/content/model';
import { capital } from '@/lib/content/phrases';
import { coverageOf } from './coverage';

const columns = ['Areas', 'Decision rows', 'Questions', 'Still missing'] as const;

/** Objectives, each with what covers it. */
export function CoverageTable({
  exam,
  objectives,
  caption,
}: {
  exam: Exam;
  objectives: Objective[];
  caption: string;
}) {
  return (
    <table className="stack">
      <caption className="sr-only">{`What covers the objectives of: ${caption}`}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[46%]">
            Objective
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {objectives.map((objective) => {
          const { areas, rows, questions, missing } = coverageOf(exam, objective);
          const cells = [areas, rows, questions, capital(missing || 'nothing')];
          return (
            <tr key={objective.id}>
              <th scope="row" className="font-normal">
                <a href={`/${exam.id}/objectives/${objective.id}`} className="font-semibold">
                  {objective.id}
                </a>{' '}
                {objective.title}
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at]} data-label={columns[at]} className="short">
                  {cell}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
