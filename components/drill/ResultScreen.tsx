'use client';

import { useEffect, useRef } from 'react';
import { useKeys } from '@/components/question/useKeys';
import { capital, counted } from '@/lib/content/phrases';
import type { Desk } from './desk';
import { Lines } from './Lines';
import { Next } from './Next';
import { ByArea, ByCertainty, Misread } from './ResultTables';
import { resultOf } from './result';
import { type Drill, goTo } from './run';

/** What a drill showed, and what to do next. */
export function ResultScreen({ drill, desk }: { drill: Drill; desk: Desk }) {
  const { run } = drill;
  const heading = useRef<HTMLHeadingElement>(null);
  const result = resultOf(drill);
  const { all, sureAndWrong, otherMisses, byCertainty, byArea, misread } = result;
  const given = Object.values(drill.progress.given);
  const voided = given.filter(({ voidedBy }) => voidedBy).length;
  // The browser's way back leads here again (DrillRun).
  const look = (at: number) => {
    history.pushState({ isLook: true }, '', location.href);
    desk.change((drill) => goTo(drill, at));
  };

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  useKeys(heading, ({ key }) => {
    if (key !== 'Escape') return false;
    void desk.settled().then(() => location.assign(run.from));
    return true;
  });

  return (
    <main id="main" tabIndex={-1} className="drill-main drill-result">
      <p className="mb-0.5 text-ink-2">{run.title}</p>
      <h1 ref={heading} tabIndex={-1}>
        {result.finding}
      </h1>
      <p className="mt-2.5 text-ink-2">{basisOf(drill, all.of, voided)}</p>
      <Next run={run} result={result} />
      {sureAndWrong.length > 0 && (
        <Lines
          id="sure"
          title="Sure, and wrong"
          about="What you are sure of is not looked up. Begin with these."
          lines={sureAndWrong}
          onLook={look}
        />
      )}
      {otherMisses.length > 0 && (
        <Lines
          id="missed"
          title={sureAndWrong.length > 0 ? 'Missed besides' : 'Missed'}
          lines={otherMisses}
          onLook={look}
        />
      )}
      {all.of > 0 && <ByCertainty counts={byCertainty} />}
      {all.of > 0 && <ByArea counts={byArea} />}
      {misread.length > 0 && <Misread counts={misread} />}
      {given.length > 0 && (
        <p className="no-print mt-8">
          <button type="button" className="drill-way" onClick={() => look(0)}>
            Look at the questions again
          </button>
        </p>
      )}
    </main>
  );
}

/** What the numbers rest on. */
function basisOf({ run, progress }: Drill, counting: number, voided: number): string {
  const given = Object.keys(progress.given).length;
  const all = run.isEndless || given === run.items.length ? '' : ` of ${run.items.length}`;
  const answered = `You answered ${given === 0 ? 'none' : given}${all} ${run.items.length === 1 ? 'question' : 'questions'}.`;
  const without =
    voided > 0 ? ` ${capital(counted(voided, 'answer'))} ${voided === 1 ? 'does' : 'do'} not count.` : '';
  const few = counting > 0 && counting < 8 ? ' So few say little by themselves.' : '';
  return answered + without + few;
}
