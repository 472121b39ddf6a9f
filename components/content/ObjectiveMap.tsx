import { QUESTIONS_WANTED } from '@/lib/content/coverage';
import type { Exam } from '@/lib/content/model';
import { inWords } from '@/lib/content/phrases';
import { missingOn } from './coverage';
import { ObjectiveTable } from './ObjectiveTable';

/** Everything that an exam asks for, with where to read about it and what is asked; for authors what is missing. */
export function ObjectiveMap({ exam }: { exam: Exam }) {
  const all = [...exam.objectives.values()];
  const lacking = all
    .map((objective) => ({ ...objective, missing: missingOn(exam, objective) }))
    .filter(({ missing }) => missing !== '');
  return (
    <div className="max-w-[56rem]">
      <p className="mb-2 text-ink-2 text-sm">{exam.file.front.code} objectives</p>
      <h1>
        The exam asks for {all.length} things, in {inWords(exam.domains.length)} domains.
      </h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        Each with the areas to read and your rating of them, and the questions that a drill can ask. How you
        answer them stands on <a href={`/${exam.id}/readiness#objectives`}>how ready you are</a>.
      </p>
      {exam.domains.map((domain) => (
        <section key={domain.id} aria-labelledby={domain.id} className="mt-9">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 id={domain.id}>
              <a href={`/${exam.id}/domains/${domain.id}`}>{domain.title}</a>
            </h2>
            <p className="text-ink-2 text-sm">
              {domain.weight[0]}–{domain.weight[1]}% of the exam
            </p>
          </div>
          {domain.groups.map((group) => (
            <div key={group.id} className="mt-4">
              <h3 className="text-ink-2">
                {group.id} {group.title}
              </h3>
              <ObjectiveTable exam={exam} objectives={group.objectives} caption={group.title} />
            </div>
          ))}
        </section>
      ))}
      <details className="no-print mt-10 text-sm">
        <summary className="w-fit">For authors: what is still missing</summary>
        <p className="mt-1.5 max-w-[68ch] text-ink-2">
          An objective wants a readiness area, a decision row and {inWords(QUESTIONS_WANTED)} questions.{' '}
          {lacking.length === 0 && 'All of them have these.'}
        </p>
        {lacking.length > 0 && (
          <ul className="mt-1.5 grid gap-1">
            {lacking.map(({ id, title, missing }) => (
              <li key={id}>
                {id} {title}: {missing}
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  );
}
