'use client';

import { createContext, type ReactNode, use, useState } from 'react';
import type { Level } from '@/lib/outbox/wire';
import { LEVELS } from './levels';
import { Shape } from './RatingMark';
import { useCounts, useRating } from './store';

type Choice = Level | 'none' | 'all';

/** What is chosen, and how many choices were made before. */
interface Filter {
  choice: Choice;
  turn: number;
  choose(choice: Choice): void;
}

const Context = createContext<Filter>({ choice: 'all', turn: 0, choose: () => undefined });

/** Around everything that a LevelChoice filters; what is inside may come from the server. */
export function LevelFilter({ children }: { children: ReactNode }) {
  const [state, setState] = useState<{ choice: Choice; turn: number }>({ choice: 'all', turn: 0 });
  const choose = (choice: Choice) => setState(({ turn }) => ({ choice, turn: turn + 1 }));
  return <Context value={{ ...state, choose }}>{children}</Context>;
}

/** The buttons that choose a level to show, each with its count. */
export function LevelChoice({ units, many }: { units: readonly string[]; many: string }) {
  const { choice, choose } = use(Context);
  const counts = useCounts(units);
  const words = [...LEVELS, { level: 'none' as const, word: 'Not rated' }];
  const chosen = words.find(({ level }) => level === choice);
  return (
    <div className="level-choice">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend, which would repeat the words around */}
      <div role="group" aria-label="Show by rating">
        <button type="button" aria-pressed={choice === 'all'} onClick={() => choose('all')}>
          All {units.length}
        </button>
        {words.map(({ level, word }) => (
          <button
            key={level}
            type="button"
            aria-pressed={choice === level}
            data-level={level}
            onClick={() => choose(level)}
          >
            <Shape level={level === 'none' ? null : level} />
            {word} {counts[level]}
          </button>
        ))}
      </div>
      <p role="status">{chosen && counts[chosen.level] === 0 && `None of the ${many}: ${chosen.word}.`}</p>
    </div>
  );
}

/**
 * One row that shows only while its unit's level is chosen. A row rated differently while it is shown stays
 * until the next choice, so that it does not vanish under the hand that rates it.
 */
export function Filtered({
  unit,
  as: Tag = 'li',
  className,
  children,
}: {
  unit: string;
  as?: 'li' | 'tr' | 'div';
  className?: string;
  children: ReactNode;
}) {
  const { choice, turn } = use(Context);
  const [level] = useRating(unit);
  const [seen, setSeen] = useState(0);
  const fits = choice === 'all' || choice === (level ?? 'none');
  if (fits && seen !== turn) setSeen(turn);
  return (
    <Tag className={className} hidden={!fits && seen !== turn}>
      {children}
    </Tag>
  );
}
