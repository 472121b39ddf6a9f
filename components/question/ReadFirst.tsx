'use client';

import { type Ref, useId, useRef, useState } from 'react';
import {
  type ReadingName,
  readingNames,
  readingQuestions,
  readingWords,
} from '@/lib/content/kinds/reading-words';
import { capital } from '@/lib/content/phrases';
import type { Word } from '@/lib/items/item';
import type { Shown } from '@/lib/items/shown';
import { CodeFrame } from './CodeFrame';
import { Segments } from './Segments';
import { Stem } from './Stem';
import { moveFocus, useKeys } from './useKeys';

interface Props {
  shown: Shown;
  /** Takes the choice for each of the questions asked, by its name. */
  onDone: (reading: Record<string, string>) => void;
  /** The screen as a whole, which can be focused. */
  ref?: Ref<HTMLElement>;
}

/** How a scenario is read, asked on one screen before its options show. Enter goes on, too. */
export function ReadFirst({ shown, onDone, ref }: Props) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState('');
  const asked = questionsOf(shown);
  const code = codeOf(shown);
  const ids = { hintId: `${id}hint`, stemId: `${id}stem` };

  function finish() {
    const open = asked.filter(({ name }) => !reading[name]);
    if (open.length === 0) return onDone(reading);
    setMissing(`Still open: ${open.map(({ name }) => readingQuestions[name].question).join(' ')}`);
    group.current?.querySelector<HTMLElement>(`fieldset[data-name=${open[0]?.name}] input`)?.focus();
  }

  useKeys(group, ({ key, repeat }) => {
    if (key !== 'Enter') return false;
    if (!repeat) finish();
    return true;
  });

  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={ids.hintId} className="question">
      <Stem shown={shown} {...ids} />
      {code !== undefined && (
        <CodeFrame>
          <pre>{code}</pre>
        </CodeFrame>
      )}
      <p className="font-semibold">How do you read it? The options show when you have said so.</p>
      <div ref={group}>
        {asked.map(({ name, words }) => (
          <fieldset
            key={name}
            data-name={name}
            className="part"
            aria-labelledby={`${id}asks-${name}`}
            onKeyDown={(event) => moveFocus(event, ['ArrowLeft', 'ArrowUp'], ['ArrowRight', 'ArrowDown'])}
          >
            <p id={`${id}asks-${name}`} className="font-semibold">
              {readingQuestions[name].question}
            </p>
            <Segments
              name={`${id}${name}`}
              words={words}
              value={reading[name] ?? ''}
              onChoose={(word) => setReading({ ...reading, [name]: word })}
            />
          </fieldset>
        ))}
      </div>
      <div className="commit">
        <button type="button" className="button" onClick={finish}>
          Show the options <kbd className="key">↵</kbd>
        </button>
        <p role="status" className="commit-missing">
          {missing}
        </p>
      </div>
    </section>
  );
}

/** What is asked of a scenario's reading, each with what can be chosen. */
function questionsOf({ readFirst }: Shown): { name: ReadingName; words: Word[] }[] {
  return readingNames.flatMap((name) => {
    const words = name === 'avoid' ? (readFirst?.avoid ?? []) : readingWords[name];
    if (words.length < 2 || (name === 'choice' && !readFirst?.choice)) return [];
    return { name, words: words.map((word) => ({ id: word, text: capital(word) })) };
  });
}

/** The code that a question is about: it is a part of what there is to read. */
function codeOf({ ask }: Shown): string | undefined {
  if (ask.form === 'line') return ask.lines.join('\n');
  return ask.form === 'complete' ? ask.code : undefined;
}
