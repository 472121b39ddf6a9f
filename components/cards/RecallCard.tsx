'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Html } from '@/components/content/Html';
import { useKeys } from '@/components/question/useKeys';
import type { Recallable } from '@/lib/items/shown';
import type { Payloads } from '@/lib/outbox/wire';
import { mentionedWords, recalledBy } from './words';

type Said = Omit<Payloads['recall.given'], 'cram'>;

interface Props {
  recall: Recallable;
  /** Takes what was recalled, and goes on. */
  onRecall: (said: Said) => void;
  /** What the way on says. */
  onward: string;
}

/** A prompt's or term's card: to be answered from memory, then compared, then graded by what was recalled. */
export function RecallCard({ recall, onRecall, onward }: Props) {
  const { kind, title, question, answer, mentions, href } = recall;
  const [isShown, setShown] = useState(false);
  const section = useRef<HTMLElement>(null);
  const id = useId();

  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    if (!isShown) window.scrollTo(0, 0);
  }, [isShown]);
  useKeys(section, ({ key, repeat }) => {
    if (isShown || key !== 'Enter') return false;
    if (!repeat) setShown(true);
    return true;
  });

  return (
    <section ref={section} tabIndex={-1} aria-labelledby={id} className="question">
      <p id={id} className="text-ink-2 text-sm">
        {kind === 'term' ? 'Term · say what it is' : 'Prompt · answer aloud or in writing, without notes'}
      </p>
      {kind === 'term' ? (
        <p className="question-stem">{title}</p>
      ) : (
        <Html html={question} className="question-stem" />
      )}
      <label className="sr-only" htmlFor={`${id}words`}>
        Your answer
      </label>
      <textarea
        id={`${id}words`}
        rows={kind === 'term' ? 2 : 5}
        className="field block w-full"
        placeholder="Think, speak or write. What you write here stays here."
      />
      {isShown ? (
        <>
          <Html html={answer} className="mt-5" />
          <p className="mt-2 text-ink-2 text-sm">
            From <a href={href}>{title}</a>.
          </p>
          {mentions.length > 0 ? (
            <Mentions mentions={mentions} onRecall={onRecall} onward={onward} />
          ) : (
            <SelfGrade onGrade={(recalled) => onRecall({ recalled, mentioned: [], of: 0 })} />
          )}
        </>
      ) : (
        <button type="button" className="button no-print mt-5" onClick={() => setShown(true)}>
          Show the answer <kbd className="key">↵</kbd>
        </button>
      )}
    </section>
  );
}

/** What a good answer mentions, to tick; so many ticks are the grade. */
function Mentions({ mentions, onRecall, onward }: Omit<Props, 'recall'> & Pick<Recallable, 'mentions'>) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const of = mentions.length;
  const recalled = recalledBy(ticked.length, of);
  return (
    <form
      className="mt-5"
      onSubmit={(event) => {
        event.preventDefault();
        onRecall({ recalled, mentioned: [...ticked], of });
      }}
    >
      <fieldset>
        <legend className="font-semibold">Tick what you mentioned</legend>
        <ul className="mt-1 border-line border-t">
          {mentions.map(({ id, html }) => (
            <li key={id} className="tick border-line border-b">
              <label>
                <input
                  type="checkbox"
                  checked={ticked.includes(id)}
                  onChange={({ target }) =>
                    setTicked(target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
                  }
                />
                <Html as="span" html={html} />
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p role="status" className="mt-3 text-ink-2">
        {mentionedWords(ticked.length, of)}
      </p>
      <button type="submit" className="button no-print mt-3">
        {onward}
      </button>
    </form>
  );
}

const grades = ['no', 'partly', 'yes'] as const;
const gradeButtons = { no: 'Did not know', partly: 'Partly', yes: 'Knew' };

/** Says how it went, by button or by the keys 1, 2, 3. */
function SelfGrade({ onGrade }: { onGrade: (recalled: (typeof grades)[number]) => void }) {
  const group = useRef<HTMLFieldSetElement>(null);
  useKeys(group, ({ key, repeat }) => {
    const grade = grades[Number(key) - 1];
    if (!grade) return false;
    if (!repeat) onGrade(grade);
    return true;
  });
  return (
    <fieldset ref={group} className="commit no-print">
      <legend className="sr-only">How well did you know it? This also goes on.</legend>
      <span aria-hidden="true" className="text-ink-2 text-sm">
        How well did you know it? This also goes on.
      </span>
      {grades.map((grade, at) => (
        <button key={grade} type="button" className="button quiet" onClick={() => onGrade(grade)}>
          <kbd className="key">{at + 1}</kbd> {gradeButtons[grade]}
        </button>
      ))}
    </fieldset>
  );
}
