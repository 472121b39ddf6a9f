'use client';

import { Fragment, type ReactNode } from 'react';
import type { Gap } from '@/lib/items/item';
import { ClosedParts } from './ClosedParts';
import { CodeFrame } from './CodeFrame';
import { type Choices, type FormProps, partnersOf } from './form';

type Props = FormProps<'complete', Choices>;

/** Code with gaps, each filled from a list of its own. */
export function Complete({ ask, response, onChange, revealed, hintId, stemId }: Props) {
  if (onChange && !revealed)
    return (
      <fieldset aria-labelledby={hintId} aria-describedby={stemId}>
        <Code code={ask.code} gaps={ask.gaps}>
          {(gap) => (
            <select
              aria-label={`Gap ${gap.id}`}
              className="select"
              value={response[gap.id] ?? ''}
              onChange={({ target }) => onChange({ ...response, [gap.id]: target.value })}
            >
              <option value="">Gap {gap.id} …</option>
              {gap.choices.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Code>
      </fieldset>
    );

  const right = revealed && partnersOf(revealed.key);
  const textOf = (gap: Gap, choice: string | undefined) => gap.choices.find(({ id }) => id === choice)?.text;
  return (
    <>
      <Code code={ask.code} gaps={ask.gaps}>
        {(gap) => {
          const mark = right && (response[gap.id] === right[gap.id] ? 'right' : 'missed');
          const filled = textOf(gap, right ? right[gap.id] : response[gap.id]);
          return (
            <span className="gap" data-mark={mark}>
              {filled ?? `Gap ${gap.id}`}
            </span>
          );
        }}
      </Code>
      <ClosedParts
        parts={ask.gaps.map((gap) => ({
          id: gap.id,
          name: `Gap ${gap.id}`,
          given: textOf(gap, response[gap.id]),
          right: textOf(gap, right?.[gap.id]),
          reason: revealed?.reasons[gap.id],
        }))}
      />
    </>
  );
}

interface CodeProps {
  /** A gap stands in it as `[[id]]`. */
  code: string;
  gaps: Gap[];
  children: (gap: Gap) => ReactNode;
}

/** The code with something in the place of each gap. */
function Code({ code, gaps, children }: CodeProps) {
  // Every other piece is what the brackets hold.
  const pieces = code.split(/\[\[(.+?)\]\]/).map((text, at) => ({ text, at }));
  return (
    <CodeFrame>
      <pre>
        <code>
          {pieces.map(({ text, at }) => {
            const gap = at % 2 === 1 && gaps.find(({ id }) => id === text);
            return <Fragment key={at}>{gap ? children(gap) : at % 2 === 1 ? `[[${text}]]` : text}</Fragment>;
          })}
        </code>
      </pre>
    </CodeFrame>
  );
}
