import { AreaStanding } from '@/components/progress/AreaStanding';
import { LevelMeanings } from '@/components/progress/LevelMeanings';
import type { Exam } from '@/lib/content/model';
import { offersOf } from '@/lib/mock/offers';
import type { BoardArea, BoardDomain } from './advice';
import { DoFirst } from './DoFirst';
import { DomainTable } from './DomainTable';
import { Due } from './Due';
import { Answered } from './Evidence';
import { FilterBar } from './FilterBar';
import { Finding } from './Finding';

/** Where a learner stands, by domain and area, and what to do first. */
export function Board({ exam }: { exam: Exam }) {
  const areas = exam.domains.flatMap(({ id, title, weight, areas }) => {
    const domain: BoardDomain = { id, title, weight, href: `/${exam.id}#${id}` };
    return areas.map(
      ({ id, front: { title, tier } }): BoardArea => ({ unit: id, title, href: `/${id}`, tier, domain }),
    );
  });
  const domains = exam.domains.map(({ id, title }) => ({ id, title }));
  const units = areas.map(({ unit }) => unit);
  const stored = exam.domains.map(({ id }) => `${exam.id}/domains/${id}`);
  const diagnostic = offersOf(exam).find(({ style }) => style === 'diagnostic')?.lengths[0];
  const { code, certification } = exam.file.front;
  return (
    <>
      <p className="mb-0.5 text-ink-2">
        {code} · {certification}
      </p>
      <Finding exam={exam.id} units={units} domains={stored} />
      <Due exam={exam.id} />
      <div className="mt-5.5 grid gap-5.5 lg:grid-cols-[1.15fr_0.85fr]">
        <section aria-labelledby="levels" className="panel px-5.5 py-5">
          <h2 id="levels">What the levels mean</h2>
          <div className="mt-3">
            <LevelMeanings />
          </div>
          <p className="mt-3.5 border-line border-t pt-3.5">
            <AreaStanding units={units} />
          </p>
          <p className="mt-2 text-ink-2 text-sm">
            <Answered exam={exam.id} domains={stored} /> Ratings are what you say of yourself; they are shown
            beside what your answers say.
          </p>
        </section>
        <section aria-labelledby="do-first" className="panel no-print px-5.5 py-5">
          <h2 id="do-first">Do first</h2>
          {areas.length > 0 ? (
            <DoFirst exam={exam.id} areas={areas} diagnostic={diagnostic} />
          ) : (
            <p className="mt-2">
              See <a href={`/${exam.id}/objectives`}>what the exam asks for</a>. Areas to rate are still to
              come.
            </p>
          )}
        </section>
      </div>
      {areas.length > 0 && <FilterBar areas={areas} domains={domains} />}
      {exam.domains.map((domain) => (
        <DomainTable key={domain.id} exam={exam} domain={domain} />
      ))}
    </>
  );
}
