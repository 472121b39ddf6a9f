import { kindOf } from '@/lib/content/kinds/all';
import { type Exam, type FileOfKind, partsOf } from '@/lib/content/model';
import { capital, counted, inWords } from '@/lib/content/phrases';
import { DrillThese } from '../DrillLinks';
import { Html } from '../Html';
import type { View } from './view';

type Case = FileOfKind<'case'>;
type Scenario = FileOfKind<'scenario'>;

export const caseStudy: View<Case> = {
  opensWithLine: false,
  sections: () => ({ before: [], after: [{ id: 'parts', text: 'Questions' }] }),
  Page({ file, parts, exam }) {
    const scenarios = partsOf(exam, file);
    return (
      <>
        <p className="text-ink-2 text-sm">
          A case study: read it, then answer{' '}
          {scenarios.length > 0 ? (
            <a href="#parts">{counted(scenarios.length, 'question')}</a>
          ) : (
            'its questions'
          )}{' '}
          on it. {capital(counted(file.front.minutes, 'minute'))}.
        </p>
        <Html html={parts.body ?? ''} className="mt-4" />
        <section aria-labelledby="parts" className="mt-10">
          <h2 id="parts">
            {scenarios.length > 0
              ? `${capital(inWords(scenarios.length))} ${scenarios.length === 1 ? 'question' : 'questions'} on it`
              : 'No questions on it yet'}
          </h2>
          <ol className="mt-2 border-line border-t">
            {scenarios.map((scenario) => (
              <li
                key={scenario.id}
                className="grid grid-cols-[4rem_minmax(0,1fr)] border-line border-b py-2.5"
              >
                <span className="text-ink-2 text-sm">Part {scenario.front.part}</span>
                <div>
                  <a href={`/${scenario.id}`} className="font-semibold">
                    {scenario.front.title}
                  </a>
                  <p className="text-ink-2 text-sm">{kindOf(scenario).line(scenario)}</p>
                </div>
              </li>
            ))}
          </ol>
          <DrillThese exam={exam} file={file} />
        </section>
      </>
    );
  },
};

/** On a scenario's page: the case that it is a part of, and the parts before and after it. */
export function CasePart({ file, exam }: { file: Scenario; exam: Exam }) {
  const whole = exam.files.find((one): one is Case => one.id === `${exam.id}/${file.front.case}`);
  if (!whole) return null;
  const parts = partsOf(exam, whole);
  const at = parts.indexOf(file);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  return (
    <nav aria-label="Case study" className="mb-4 border-line border-y py-2.5 text-sm">
      <p>
        Part {at + 1} of {parts.length} of the case{' '}
        <a href={`/${whole.id}`} className="font-semibold">
          {whole.front.title}
        </a>
        . Read it first.
      </p>
      {(before || after) && (
        <ul className="mt-1 flex flex-wrap gap-x-6 text-ink-2">
          {before && (
            <li>
              Previous part: <a href={`/${before.id}`}>{before.front.title}</a>
            </li>
          )}
          {after && (
            <li>
              Next part: <a href={`/${after.id}`}>{after.front.title}</a>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
