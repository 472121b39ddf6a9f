'use client';

import { useEffect, useRef, useState } from 'react';
import { RecallCard } from '@/components/cards/RecallCard';
import { counted, inWords } from '@/lib/content/phrases';
import { grade } from '@/lib/items/grade';
import type { Rehearsed } from '@/lib/items/rehearsal';
import { browserOutbox } from '@/lib/outbox/browser';
import { RunbookSteps } from './RunbookSteps';

interface Props {
  exam: string;
  title: string;
  steps: readonly Rehearsed[];
}

/** What came of one thing that was rehearsed. */
interface Outcome {
  title: string;
  href: string;
  words: string;
  isKnown: boolean;
}

/** Prompts and runbooks one by one, each from memory and then beside what it should be. */
export function Rehearsal({ exam, title, steps }: Props) {
  const [done, setDone] = useState<readonly Outcome[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = steps[done.length];
  const isLast = done.length + 1 === steps.length;
  const isOver = step === undefined;
  const onward = isLast ? 'See how it went' : 'Next';
  const take = (outcome: Outcome) => setDone([...done, outcome]);

  useEffect(() => {
    if (!isOver) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [isOver]);

  return (
    <div className="max-w-[44rem]">
      <p className="mb-0.5 text-ink-2">
        <a href={`/${exam}/final-week`}>Final week</a> · {title}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {step ? `${done.length + 1} of ${steps.length}, from memory` : findingOf(done)}
      </h1>
      <noscript>
        <p className="mt-3">
          It is rehearsed by a script, and this browser runs none. Every page can be read.
        </p>
      </noscript>
      <div className="needs-script mt-5">
        {step?.is === 'prompt' && (
          <RecallCard
            key={step.recall.unit}
            recall={step.recall}
            onward={onward}
            onRecall={({ recalled, mentioned, of }) => {
              const { unit, title, href } = step.recall;
              const payload = { recalled, mentioned, of, cram: false };
              void browserOutbox().record({ kind: 'recall.given', unit, payload });
              const words = `${mentioned.length} of ${counted(of, 'point')} mentioned`;
              take({ title, href, words, isKnown: recalled === 'yes' });
            }}
          />
        )}
        {step?.is === 'runbook' && (
          <RunbookSteps
            key={step.question.shown.id}
            question={step.question}
            onward={onward}
            onDone={(response) => {
              const { source, key } = step.question.revealed;
              const isKnown = grade(key, response)?.right === true;
              const words = isKnown ? 'in an order that holds' : 'in another order';
              take({ title: source?.title ?? '', href: source?.href ?? '', words, isKnown });
            }}
          />
        )}
        {isOver && <Outcomes exam={exam} done={done} />}
      </div>
    </div>
  );
}

function findingOf(done: readonly Outcome[]): string {
  const known = done.filter(({ isKnown }) => isKnown).length;
  if (known === done.length) return 'You knew it all from memory.';
  return `You knew ${known === 0 ? 'none' : inWords(known)} of ${inWords(done.length)} whole.`;
}

function Outcomes({ exam, done }: { exam: string; done: readonly Outcome[] }) {
  const sorted = [...done].sort((a, b) => Number(a.isKnown) - Number(b.isKnown));
  return (
    <>
      <ul className="border-line border-t" aria-label="How it went">
        {sorted.map(({ title, href, words, isKnown }) => (
          <li key={href} className="flex flex-wrap justify-between gap-x-6 border-line border-b py-2.5">
            <a href={href} className={isKnown ? '' : 'font-semibold'}>
              {title}
            </a>
            <span className="text-ink-2">{words}</span>
          </li>
        ))}
      </ul>
      <p className="no-print mt-5 flex flex-wrap gap-2.5">
        <a className="button" href={`/${exam}/final-week`}>
          Back to the final week
        </a>
        <button type="button" className="button quiet" onClick={() => location.reload()}>
          Once more
        </button>
      </p>
    </>
  );
}
