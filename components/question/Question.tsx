'use client';

import { type Ref, useEffect, useId, useState } from 'react';
import type { Certainty } from '@/lib/items/answer';
import type { Response } from '@/lib/items/item';
import type { Revealed, Shown } from '@/lib/items/shown';
import { Controls } from './Controls';
import { Stem } from './Stem';
import { verdictOf } from './words';

export interface QuestionProps {
  shown: Shown;
  /** What is chosen, in ids; `emptyResponse(shown.ask)` to begin with. */
  response: Response;
  /** Takes each change. Without it nothing can be changed. */
  onChange?: (response: Response) => void;
  /** The key and the reasons: marks the response, which can no longer be changed then. */
  revealed?: Revealed;
  /** How certain the answer was, for the line above the question. */
  certainty?: Certainty | null;
  /** The question as a whole, which can be focused: after the one before, the next begins here. */
  ref?: Ref<HTMLElement>;
}

/**
 * A question as a candidate sees and answers it: hint, case, stem, and the controls of its form. It hears its own
 * keys (see `useKeys`), and says once, when `revealed` comes, how the answer turned out.
 */
export function Question(props: QuestionProps) {
  return <OneQuestion key={`${props.shown.id} ${props.shown.seed}`} {...props} />;
}

function OneQuestion({ shown, response, onChange, revealed, certainty, ref }: QuestionProps) {
  const id = useId();
  const ids = { hintId: `${id}hint`, stemId: `${id}stem` };
  const verdict = revealed && verdictOf(shown, revealed.key, response);
  // What is there from the start is not announced: who comes back to look has heard it.
  const [said, setSaid] = useState({ words: verdict ?? '', turn: 0 });
  const say = (words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 }));
  useEffect(() => {
    if (verdict) setSaid((was) => (was.words === verdict ? was : { words: verdict, turn: was.turn + 1 }));
  }, [verdict]);

  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={ids.hintId} className="question">
      <Stem shown={shown} certainty={certainty} {...ids} />
      {/* Of several parts it says how many are right, which is seen nowhere else. */}
      <p role="status" className={verdict && hasParts[shown.form] ? 'verdict' : 'sr-only'}>
        {/* Another element each time, so that the same words twice are said twice. */}
        <span key={said.turn}>{said.words}</span>
      </p>
      <Controls ask={shown.ask} {...{ response, onChange, revealed, say }} {...ids} />
    </section>
  );
}

const hasParts: Record<Shown['form'], boolean> = {
  single: false,
  multiple: true,
  statements: true,
  order: false,
  match: true,
  complete: true,
  line: false,
};
