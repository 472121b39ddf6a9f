'use client';

import { useEffect, useRef } from 'react';
import { Commit } from '@/components/question/Commit';
import { Question } from '@/components/question/Question';
import { ReadFirst } from '@/components/question/ReadFirst';
import { useKeys } from '@/components/question/useKeys';
import { missingIn } from '@/components/question/words';
import type { Certainty } from '@/lib/items/answer';
import { isComplete } from '@/lib/items/response';
import { uuid7 } from '@/lib/outbox/uuid7';
import { readLately } from '@/lib/read-lately';
import { AfterAnswer } from './AfterAnswer';
import type { Desk } from './desk';
import { Header } from './Header';
import type { Phase } from './phase';
import { commit, type Drill, draft, end, frontier, goTo, settle } from './run';
import { Ways } from './Ways';

interface Props {
  drill: Drill;
  phase: Exclude<Phase, { is: 'result' }>;
  desk: Desk;
  /** Why there are fewer questions than wanted. */
  why?: string;
}

/** One question of a drill: to be read first, open, or with its answer. */
export function Asking({ drill, phase, desk, why }: Props) {
  const { run, progress } = drill;
  const frame = useRef<HTMLElement>(null);
  const question = useRef<HTMLElement>(null);
  const at = progress.at === 'result' ? 0 : progress.at;
  const isLast = frontier(drill) === run.items.length && at === run.items.length - 1;

  // What comes next begins here, for who hears it and for who scrolled.
  const screen = `${at} ${phase.is}`;
  useEffect(() => {
    question.current?.focus({ preventScroll: true });
    if (!screen.endsWith('revealed')) window.scrollTo(0, 0);
  }, [screen]);

  const finish = () => {
    // Who came from the result goes back to it, in the browser's history too.
    if (progress.endedBy && history.state?.isLook) history.back();
    else desk.change((drill) => end(drill, uuid7(Date.now())));
  };
  const go = (to: number) => desk.change((drill) => goTo(drill, to));
  const next = () => (isLast ? finish() : go(at + 1));
  const leave = () => {
    desk.change(settle);
    void desk.settled().then(() => location.assign(run.from));
  };

  useKeys(frame, ({ key, repeat, target }) => {
    // What scrolls sideways wants the arrows itself.
    const arrow = target instanceof Element && target.closest('[tabindex="0"]') ? '' : key;
    if (key === 'Escape') leave();
    else if (arrow === 'ArrowLeft' && at > 0) go(at - 1);
    else if (arrow === 'ArrowRight' && phase.is === 'revealed' && !isLast) next();
    // Held down from the answer on, it would pass over the reasons.
    else if (phase.is === 'revealed' && key === 'Enter') !repeat && next();
    else return false;
    return true;
  });

  const shown = phase.is === 'fetching' ? undefined : phase.question.shown;
  const id = shown?.id ?? '';
  const answer = (certainty: Certainty | null) => {
    const now = Date.now();
    const read = readLately(document.cookie, now);
    desk.change((drill) => commit(drill, id, { certainty, event: uuid7(now), read }));
  };
  return (
    <>
      <Header drill={drill} shown={shown} onLeave={leave} />
      <main id="main" ref={frame} tabIndex={-1} className="drill-main">
        {why && <p className="mb-4 text-ink-2 text-sm">{why}</p>}
        {phase.is === 'fetching' && (
          <p role="status">
            Fetching the next questions …{' '}
            <button type="button" className="drill-way" onClick={desk.again}>
              Try again
            </button>
          </p>
        )}
        {phase.is === 'reading' && (
          <ReadFirst
            key={id}
            ref={question}
            shown={phase.question.shown}
            onDone={(reading) => desk.change((drill) => draft(drill, id, { reading }))}
          />
        )}
        {(phase.is === 'open' || phase.is === 'revealed') && (
          <Question
            ref={question}
            shown={phase.question.shown}
            {...(phase.is === 'open'
              ? {
                  response: phase.response,
                  onChange: (response) => desk.change((drill) => draft(drill, id, { response })),
                }
              : {
                  response: phase.given.response,
                  certainty: phase.given.certainty,
                  revealed: phase.question.revealed,
                })}
          />
        )}
        {phase.is === 'open' && (
          <Commit
            key={id}
            ready={isComplete(phase.question.shown.ask, phase.response)}
            missing={missingIn(phase.question.shown.ask, phase.response)}
            onCommit={answer}
          />
        )}
        {phase.is === 'revealed' && (
          <AfterAnswer drill={drill} phase={phase} desk={desk} isLast={isLast} onNext={next} />
        )}
        <Ways drill={drill} phase={phase} desk={desk} onEnd={finish} />
      </main>
    </>
  );
}
