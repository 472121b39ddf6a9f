'use client';

import type { ReactNode } from 'react';
import { LEVELS } from '@/components/progress/levels';
import { Shape } from '@/components/progress/RatingMark';
import { useRating } from '@/components/progress/store';
import type { Entry } from '@/lib/search/payload';
import { Marked } from './Marked';
import type { Choice, Group } from './offer';

interface Props {
  base: string;
  groups: Group[];
  /** Id of the active option. */
  active: string;
  onActive: (id: string) => void;
  onChoose: (choice: Choice) => void;
  /** What is to be said of something that was done. */
  onSaid: (words: string) => void;
}

/** The ids of the options that a choice has: three where an area is rated, else one. */
export function optionIds(base: string, { id, does }: Choice): string[] {
  return does === 'rate' ? LEVELS.map(({ level }) => `${base}${id}:${level}`) : [`${base}${id}`];
}

/** The options below the palette's field. The focus is not theirs: the field names the active one. */
export function Choices({ base, groups, active, onActive, onChoose, onSaid }: Props) {
  const option = (id: string, onClick: () => void) => ({ id, isActive: id === active, onActive, onClick });
  return groups.map(({ title, choices }) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
    <div key={title} role="group" aria-label={title} className="palette-group">
      <p aria-hidden="true" className="palette-title">
        {title}
      </p>
      {choices.map((choice) =>
        choice.does === 'rate' ? (
          <RatingChoices
            key={choice.id}
            entry={choice.entry}
            option={(level, onClick) => option(`${base}${choice.id}:${level}`, onClick)}
            onSaid={onSaid}
          />
        ) : (
          <Option key={choice.id} {...option(`${base}${choice.id}`, () => onChoose(choice))}>
            {choice.does === 'open' ? <Opened choice={choice} /> : choice.title}
          </Option>
        ),
      )}
    </div>
  ));
}

interface OptionProps {
  id: string;
  isActive: boolean;
  onActive: (id: string) => void;
  onClick: () => void;
  level?: string;
  /** What it does in words, where it does not say so itself. */
  label?: string;
  children: ReactNode;
}

function Option({ id, isActive, onActive, onClick, level, label, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-label={label}
      className="palette-option"
      data-level={level}
      onPointerMove={() => !isActive && onActive(id)}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </div>
  );
}

function Opened({ choice }: { choice: Extract<Choice, { does: 'open' }> }) {
  const { entry, isPart, terms } = choice;
  const about = isPart ? '' : [entry.kind.one, entry.place].filter(Boolean).join(', ');
  return (
    <span className={isPart ? 'palette-part' : undefined}>
      <span className={isPart ? undefined : 'font-semibold'}>
        <Marked text={entry.title} terms={terms} />
      </span>
      {about && <span className="text-ink-2 text-sm"> {about}</span>}
      {!isPart && entry.line && (
        <span className="palette-line">
          <Marked text={entry.line} terms={terms} />
        </span>
      )}
    </span>
  );
}

interface RatingProps {
  entry: Entry;
  option: (level: string, onClick: () => void) => Omit<OptionProps, 'children'>;
  onSaid: (words: string) => void;
}

/** An area's three levels. As everywhere, the level that it has is taken back when it is chosen again. */
function RatingChoices({ entry, option, onSaid }: RatingProps) {
  const [now, rate] = useRating(entry.id);
  return (
    <div role="presentation" className="palette-rating">
      <span aria-hidden="true" className="min-w-0 flex-1">
        Rate {entry.title}
      </span>
      {LEVELS.map(({ level, word }) => (
        <Option
          key={level}
          level={level === now ? level : undefined}
          label={`Rate ${entry.title}: ${word}${level === now ? ', your rating now' : ''}`}
          {...option(level, () => {
            rate(level === now ? null : level);
            onSaid(
              level === now
                ? `The rating of ${entry.title} is taken back.`
                : `${entry.title} is rated ${word}.`,
            );
          })}
        >
          <Shape level={level} />
          {word}
        </Option>
      ))}
    </div>
  );
}
