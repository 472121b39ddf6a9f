import { kindOf } from '@/lib/content/kinds/all';
import { readingNames, readingQuestions } from '@/lib/content/kinds/reading-words';
import { type FileOfKind, findUnit } from '@/lib/content/model';
import { capital } from '@/lib/content/phrases';
import { DrillThese } from '../DrillLinks';
import { Html } from '../Html';
import { CasePart } from './case';
import type { View, ViewProps } from './view';

type Scenario = FileOfKind<'scenario'>;

export const scenario: View<Scenario> = {
  opensWithLine: false,
  sections: () => ({ before: [], after: [] }),
  Page: (props) => (
    <>
      {props.file.front.case && <CasePart file={props.file} exam={props.exam} />}
      <Html html={props.parts.stem ?? ''} className="mt-4 text-lede" />
      <p className="mt-5 text-ink-2 text-sm">{kindOf(props.file).line(props.file)}</p>
      <Html html={props.parts.question ?? ''} className="mt-2" />
      <DrillThese exam={props.exam} file={props.file} />
      <details className="panel mt-6">
        <summary className="font-semibold">Show the answer</summary>
        <Html html={props.parts.answer ?? ''} className="mt-4" />
        <Reading {...props} />
      </details>
    </>
  ),
};

function Reading({ file, model }: ViewProps<Scenario>) {
  const rule = findUnit(model, `${file.exam}/${file.front.rule}`);
  return (
    <>
      <h2 className="mt-6 text-base">How to read it</h2>
      <dl className="mt-2 grid gap-x-6 gap-y-1 text-[0.9375rem] sm:grid-cols-[auto_1fr]">
        {readingNames.map((name) => {
          const words = file.front.reading[name];
          return words ? (
            <div key={name} className="contents">
              <dt className="text-ink-2">{readingQuestions[name].label}</dt>
              <dd className="max-sm:mb-1.5">{capital(words)}</dd>
            </div>
          ) : null;
        })}
        {rule && (
          <div className="contents">
            <dt className="text-ink-2">The rule behind it</dt>
            <dd>
              <a href={rule.href}>{model.files.get(rule.file)?.front.title}</a>
              {rule.id !== rule.file && `: ${rule.title}`}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
