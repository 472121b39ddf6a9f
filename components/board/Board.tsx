import { subjectsOf } from '@/components/drill/subjects';
import { AreaStanding } from '@/components/progress/AreaStanding';
import { LevelHelp } from '@/components/progress/LevelMeanings';
import { titlesOf } from '@/components/readiness/titles';
import type { Exam } from '@/lib/content/model';
import { offersOf } from '@/lib/mock/offers';
import { MINIMA } from '@/lib/readiness/estimate';
import type { BoardArea, BoardDomain } from './advice';
import { DomainTable } from './DomainTable';
import { DoNext } from './DoNext';
import { FilterBar } from './FilterBar';
import { Finding } from './Finding';
import { Outlook } from './Outlook';

/** Where a learner stands: whether the exam would be passed, what to do next, and what says so, area by area. */
export function Board({ exam }: { exam: Exam }) {
  const areas = areasOf(exam);
  const domains = exam.domains.map(({ id, title }) => ({ id, title }));
  const units = areas.map(({ unit }) => unit);
  const diagnostic = offersOf(exam).find(({ style }) => style === 'diagnostic')?.lengths[0];
  const { code, certification, score, cut } = exam.file.front;
  return (
    <>
      <p className="mb-0.5 text-ink-2">
        {code} · {certification}
      </p>
      <Finding exam={exam.id} units={units} scale={score} />
      <div className="mt-5.5 grid gap-5.5 lg:grid-cols-[1.15fr_0.85fr]">
        <section aria-labelledby="outlook" className="panel px-5.5 py-5">
          <h2 id="outlook" className="sr-only">
            What your answers say
          </h2>
          <Outlook
            exam={exam.id}
            scale={score}
            cut={cut}
            titles={titlesOf(exam)}
            least={{ overall: MINIMA.overall, domain: MINIMA.overallPerDomain }}
          />
        </section>
        <section aria-labelledby="do-next" className="panel no-print px-5.5 py-5">
          <h2 id="do-next">Do next</h2>
          {areas.length > 0 ? (
            <>
              <DoNext exam={exam.id} areas={areas} diagnostic={diagnostic} pass={score.pass} />
              <p className="mt-3.5 text-sm">
                Day by day: <a href={`/${exam.id}/plan`}>your plan</a>, and{' '}
                <a href={`/${exam.id}/final-week`}>the final week</a>. With others, or before a wall:{' '}
                <a href={`/${exam.id}/session`}>start a review session</a>.
              </p>
            </>
          ) : (
            <p className="mt-2">
              See <a href={`/${exam.id}/objectives`}>what the exam asks for</a>. Areas to rate are still to
              come.
            </p>
          )}
        </section>
      </div>
      {areas.length > 0 && (
        <>
          <div className="mt-7 flex flex-wrap items-baseline gap-x-6 text-ink-2 text-sm">
            <AreaStanding units={units} />
            <LevelHelp />
          </div>
          <FilterBar areas={areas} domains={domains} />
        </>
      )}
      {exam.domains.map((domain) => (
        <DomainTable key={domain.id} exam={exam} domain={domain} />
      ))}
    </>
  );
}

function areasOf(exam: Exam): BoardArea[] {
  const subjects = subjectsOf(exam).areas.flatMap(({ subjects }) => subjects);
  return exam.domains.flatMap(({ id, title, weight, areas }) => {
    const domain: BoardDomain = { id, title, weight, href: `/${exam.id}#${id}`, areas: areas.length };
    return areas.map(
      ({ id, name, front: { title, tier } }): BoardArea => ({
        unit: id,
        title,
        tier,
        questions: subjects.find(({ value }) => value === `area=${name}`)?.questions ?? 0,
        domain,
      }),
    );
  });
}
