import type { ReactNode } from 'react';
import { Html } from '@/components/content/Html';
import { Controls } from '@/components/question/Controls';
import { partnersOf, partsIn } from '@/components/question/form';
import { Verdict } from '@/components/question/Verdict';
import { emptyResponse } from '@/lib/items/response';
import type { Revealed, Shown, ShownPart } from '@/lib/items/shown';

interface Props {
  shown: Shown;
  revealed: Revealed;
  hintId: string;
  stemId: string;
}

/** What is right and why, without anybody's answer beside it. */
export function RightAnswer({ shown: { ask }, revealed, ...ids }: Props) {
  const { key, reasons } = revealed;
  const right = partnersOf(key);
  const parts = (all: ShownPart[], words: { id: string; text: string }[]) => (
    <ul>
      {all.map(({ id, html }) => (
        <RightPart key={id} name={<Html html={html} />} reason={reasons[id]}>
          {words.find((word) => word.id === right[id])?.text ?? ''}
        </RightPart>
      ))}
    </ul>
  );
  switch (ask.form) {
    case 'statements':
      return parts(ask.statements, ask.words);
    case 'match':
      return parts(ask.left, ask.right);
    case 'complete':
      return (
        <>
          <pre className="session-code">
            <code>{ask.code.replace(/\[\[(.+?)\]\]/g, (_, id) => wordIn(ask.gaps, id, right[id]))}</code>
          </pre>
          <ul>
            {ask.gaps.map(({ id, choices }) => (
              <RightPart key={id} name={`Gap ${id}`} reason={reasons[id]}>
                {choices.find((word) => word.id === right[id])?.text ?? ''}
              </RightPart>
            ))}
          </ul>
        </>
      );
    case 'order':
      return (
        <ol>
          {partsIn(key.form === 'order' ? key.order : [], ask.steps).map(({ id, html }, at) => (
            <li key={id} className="step">
              <span className="step-place">{at + 1}</span>
              <div>
                <Html html={html} />
                <Verdict mark={undefined} reason={reasons[id]} />
              </div>
            </li>
          ))}
        </ol>
      );
    default:
      return (
        <Controls
          ask={ask}
          response={emptyResponse(ask)}
          revealed={revealed}
          say={() => undefined}
          {...ids}
        />
      );
  }
}

function wordIn(
  gaps: { id: string; choices: { id: string; text: string }[] }[],
  gap: string,
  word = '',
): string {
  return gaps.find(({ id }) => id === gap)?.choices.find(({ id }) => id === word)?.text ?? `[[${gap}]]`;
}

interface PartProps {
  name: ReactNode;
  reason: string | undefined;
  /** What is right for it. */
  children: string;
}

function RightPart({ name, reason, children }: PartProps) {
  return (
    <li className="part" data-mark="missed">
      <div className="choice-text">{name}</div>
      <Verdict mark="missed" reason={reason}>
        {`Right: ${children}.`}
      </Verdict>
    </li>
  );
}
