'use client';

import { useState } from 'react';
import { useCard } from '@/components/progress/standing';

interface Props {
  /** Stored id of a rule, prompt or term. */
  unit: string;
  /** Its name, for screen readers. */
  title: string;
  /** Whether it is a card already, as far as is known without asking the learner: because it was missed. */
  isCard: boolean;
}

/** Makes something a card that comes back before it is forgotten, or takes its card away. */
export function CardToggle({ unit, title, isCard }: Props) {
  const [said, setOn] = useCard(unit);
  const [isTold, setTold] = useState(false);
  const on = said ?? isCard;
  return (
    <span className="no-print inline-flex flex-wrap items-baseline gap-x-3">
      <button
        type="button"
        className="link-button"
        onClick={() => {
          setOn(!on);
          setTold(true);
        }}
      >
        {on ? 'Take its card away' : 'Make it a card'}
        <span className="sr-only">: {title}</span>
      </button>
      <span role="status" className="text-ink-2 text-sm">
        {isTold && (on ? 'It is a card now.' : 'It is no card any more.')}
      </span>
    </span>
  );
}
