import type { ReactNode } from 'react';
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

function wordsOf(given: string | undefined, right: string | undefined): string {
  if (right === undefined) return given ? `Your answer: ${given}.` : 'Not answered.';
  if (given === undefined) return `Not answered. Right: ${right}.`;
  return given === right ? `Your answer, right: ${given}.` : `Your answer, wrong: ${given}. Right: ${right}.`;
}
