import { kindOf } from '@/lib/content/kinds/all';
import { type Exam, findUnit, type Model } from '@/lib/content/model';
import { counted } from '@/lib/content/phrases';
import type { Source } from '@/lib/items/item';
import type { Problem } from '@/lib/progress/problems';
import { itemHref } from './address';
import { BankFilter } from './BankFilter';
import { bankHref, choicesOf, type Filter, filtered } from './filter';
import { GoneProblems } from './Problems';
import { Unasked } from './Unasked';
import { lineOf, nameOf } from './words';

const ON_A_PAGE = 25;

interface Props {
  model: Model;
  exam: Exam;
  sources: readonly Source[];
  filter: Filter;
  /** Counted from 1. */
  page: number;
  problems: readonly Problem[];
}

/** Every question of an exam, for its authors. */
export function BankPage({ model, exam, sources, filter, page, problems }: Props) {
  const reported = new Set(problems.map(({ item }) => item));
  const left = filtered(exam, sources, filter, reported);
  const last = Math.max(1, Math.ceil(left.length / ON_A_PAGE));
  const at = Math.min(Math.max(1, page), last);
  const first = (at - 1) * ON_A_PAGE;
  const shown = left.slice(first, first + ON_A_PAGE);
  const withProblems = sources.filter(({ id }) => reported.has(id)).length;
  const isWhole = Object.keys(filter).length === 0;
  return (
    <div className="max-w-[56rem]">
      <p className="mb-2 text-ink-2 text-sm">{exam.file.front.code} item bank, for instructors</p>
      <h1>
        {counted(sources.length, 'question')}, {withProblems === 0 ? 'none' : withProblems} with reported
        problems
      </h1>
      <BankFilter exam={exam.id} choices={choicesOf(exam, sources)} filter={filter} />
      <p className="mt-6 text-ink-2">
        {left.length === 0
          ? 'No question is all of this. Take one of the choices back.'
          : `Questions ${first + 1} to ${first + shown.length} of ${left.length}`}
      </p>
      <ol start={first + 1} className="mt-2 border-line border-t">
        {shown.map((source) => (
          <li key={source.id} className="border-line border-b py-2.5">
            <a href={itemHref(source)} className="font-semibold">
              {nameOf(source, findUnit(model, source.unit))}
            </a>
            <p className="text-ink-2 text-sm">
              {source.unit !== source.file.id && `${source.file.front.title}. `}
              {lineOf(source, kindOf(source.file).one)}
            </p>
            {reported.has(source.id) && (
              <p className="font-semibold text-sm">
                {counted(problems.filter(({ item }) => item === source.id).length, 'problem')} reported
              </p>
            )}
          </li>
        ))}
      </ol>
      <Pages exam={exam.id} filter={filter} at={at} last={last} />
      {isWhole && at === last && <Unasked exam={exam} />}
      {(isWhole || filter.problems) && at === last && (
        <GoneProblems problems={problems.filter(({ since }) => since === 'gone')} />
      )}
    </div>
  );
}

function Pages({ exam, filter, at, last }: { exam: string; filter: Filter; at: number; last: number }) {
  if (last === 1) return null;
  return (
    <nav aria-label="Pages of the list" className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
      {at > 1 && <a href={bankHref(exam, filter, at - 1)}>The {ON_A_PAGE} before</a>}
      <span className="text-ink-2">
        Page {at} of {last}
      </span>
      {at < last && <a href={bankHref(exam, filter, at + 1)}>The next {ON_A_PAGE}</a>}
      {at < last && <a href={bankHref(exam, filter, last)}>The last page</a>}
    </nav>
  );
}
