import { kindOf } from '@/lib/content/kinds/all';
import { type FileOfKind, findUnit } from '@/lib/content/model';
import { capital } from '@/lib/content/phrases';
import { Html } from '../Html';
import { CasePart } from './case';
import type { View, ViewProps } from './view';

type Scenario = FileOfKind<'scenario'>;

/** What to look for while reading, in the order of the questions to ask. */
const looksFor = {
  operated: 'What is operated',
  requirement: 'What is required',
  risk: 'What is at risk',
  preserve: 'What to preserve',
  avoid: 'What to avoid',
} as const;

export const scenario: View<Scenario> = {
  opensWithLine: false,
  sections: () => ({ before: [], after: [] }),
  Page: (props) => (
    <>
      {props.file.front.case && <CasePart file={props.file} exam={props.exam} />}
      <Html html={props.parts.stem ?? ''} className="mt-4 text-lede" />
      <p className="mt-5 text-ink-2 text-sm">{kindOf(props.file).line(props.file)}</p>
      <Html html={props.parts.question ?? ''} className="mt-2" />
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
        {Object.entries(looksFor).map(([key, words]) => (
          <div key={key} className="contents">
            <dt className="text-ink-2">{words}</dt>
            <dd className="max-sm:mb-1.5">{capital(file.front.reading[key as keyof typeof looksFor])}</dd>
          </div>
        ))}
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
