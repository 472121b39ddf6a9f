import { QUESTIONS_WANTED } from '@/lib/content/coverage';
import type { Exam } from '@/lib/content/model';
import { inWords } from '@/lib/content/phrases';
import { CoverageTable } from './CoverageTable';
import { coverageOf } from './coverage';

/** Every objective of an exam with what covers it, and what is still missing. */
export function CoverageMap({ exam }: { exam: Exam }) {
  const all = [...exam.objectives.values()];
  const whole = all.filter((objective) => coverageOf(exam, objective).missing === '').length;
  return (
    <div className="max-w-[56rem]">
      <p className="mb-2 text-ink-2 text-sm">{exam.file.front.code} objectives</p>
      <h1>
        {whole === all.length
          ? `All ${all.length} objectives are covered.`
          : `${whole} of ${all.length} objectives are fully covered.`}
      </h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        An objective is covered by at least one readiness area, one decision row and
        {` ${inWords(QUESTIONS_WANTED)} `}questions, which come from scenarios, metrics, distinctions,
        runbooks, references and the rows of decisions with one answer each.
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
              <CoverageTable exam={exam} objectives={group.objectives} caption={group.title} />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
