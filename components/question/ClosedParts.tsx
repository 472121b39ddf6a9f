import type { ReactNode } from 'react';
import { Html } from '@/components/content/Html';
import type { Word } from '@/lib/items/item';
import type { Revealed, ShownPart } from '@/lib/items/shown';
import { type Choices, partnersOf } from './form';
import { Verdict } from './Verdict';

/** A part of a question that can no longer be changed: what was chosen for it, in words. */
export interface ClosedPart {
  id: string;
  name: ReactNode;
  /** What was chosen; undefined where nothing was. */
  given: string | undefined;
  /** What is right; undefined while the key is not shown. */
  right: string | undefined;
  reason: string | undefined;
}

/** Statements, pairs or gaps with what was chosen for each, and once it is known, whether that is right and why. */
export function ClosedParts({ parts }: { parts: ClosedPart[] }) {
  return (
    <ul>
      {parts.map(({ id, name, given, right, reason }) => {
        const mark = right === undefined ? undefined : given === right ? 'right' : 'wrong';
        return (
          <li key={id} className="part" data-mark={mark}>
            <div className="choice-text">{name}</div>
            <Verdict mark={mark} reason={reason}>
              {wordsOf(given, right)}
            </Verdict>
          </li>
        );
      })}
    </ul>
  );
}

interface ChosenProps {
  parts: ShownPart[];
  /** What each part could be given. */
  choices: Word[];
  response: Choices;
  revealed: Revealed | undefined;
}

/** Statements or left sides, each with what was chosen for it among the same choices. */
export function ClosedChoices({ parts, choices, response, revealed }: ChosenProps) {
  const textOf = (choice: string | undefined) => choices.find(({ id }) => id === choice)?.text;
  const right = revealed && partnersOf(revealed.key);
  return (
    <ClosedParts
      parts={parts.map(({ id, html }) => ({
        id,
        name: <Html html={html} />,
        given: textOf(response[id]),
        right: textOf(right?.[id]),
        reason: revealed?.reasons[id],
      }))}
    />
  );
}

function wordsOf(given: string | undefined, right: string | undefined): string {
  if (right === undefined) return given ? `Your answer: ${given}.` : 'Not answered.';
  if (given === undefined) return `Not answered. Right: ${right}.`;
  return given === right ? `Your answer, right: ${given}.` : `Your answer, wrong: ${given}. Right: ${right}.`;
}
