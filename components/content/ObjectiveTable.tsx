import { UnitMark } from '@/components/progress/UnitMark';
import type { Exam, Objective } from '@/lib/content/model';
import { counted } from '@/lib/content/phrases';
import { pagesOn, questionsOn } from './on-objective';

/** Objectives, each with where to read about it, the marks of the areas that it lies in, and what is asked of it. */
export function ObjectiveTable({
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
      <caption className="sr-only">{`Where to read and answer about: ${caption}`}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[46%]">
            Objective
          </th>
          <th scope="col">Read, with your rating</th>
          <th scope="col" className="w-[17%]">
            Answer
          </th>
        </tr>
      </thead>
      <tbody>
        {objectives.map((objective) => {
          const { areas, more } = pagesOn(objective);
          const questions = questionsOn(exam, objective);
          const href = `/${exam.id}/objectives/${objective.id}`;
          return (
            <tr key={objective.id}>
              <th scope="row" className="font-normal">
                <a href={href} className="font-semibold">
                  {objective.id}
                </a>{' '}
                {objective.title}
              </th>
              <td data-label="Read">
                <ul>
                  {areas.map(({ id, front }) => (
                    <li key={id} className="flex gap-1.5">
                      <UnitMark unit={id} />
                      <a href={`/${id}`}>{front.title}</a>
                    </li>
                  ))}
                  {more > 0 && (
                    <li className="text-ink-2 text-sm">
                      <a href={href}>{counted(more, 'more page')}</a>
                    </li>
                  )}
                </ul>
              </td>
              <td data-label="Answer">
                {questions > 0 ? (
                  <a href={`/${exam.id}/drill?${new URLSearchParams({ objective: objective.id })}`}>
                    {counted(questions, 'question')}
                  </a>
                ) : (
                  'no questions yet'
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
