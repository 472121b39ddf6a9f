'use client';

import { lazy, Suspense, useEffect, useRef } from 'react';
import { DaysLeft } from '@/components/progress/DaysLeft';
import { whenWords } from '@/components/progress/examDay';
import { Unserved } from '@/components/progress/Unserved';
import { useServed } from '@/components/progress/useServed';
import type { SentPlan } from '@/lib/outbox/plan';
import type { Scale } from '@/lib/readiness/scaled';
import { Calendar } from './Calendar';
import { Later, Today } from './Days';
import { KeepOrMove } from './KeepOrMove';
import { LeftOut } from './LeftOut';
import { Result } from './Result';
import { resultWords } from './result-words';
import { type PathChoice, SetUp } from './SetUp';
import { useAdjust } from './useAdjust';
import { findingOf, isTooTight, missedWords } from './words';

// Only who has sat an exam needs what notes its result.
const AfterExam = lazy(() => import('./AfterExam'));

interface Props {
  exam: string;
  scale: Scale;
  paths: readonly PathChoice[];
  domains: readonly { id: string; title: string }[];
}

/** The plan by day until the exam; after it, what came of it. */
export function Plan({ exam, scale, paths, domains }: Props) {
  const [served, again] = useServed<SentPlan>(`/api/plan?${new URLSearchParams({ exam })}`);
  const adjust = useAdjust(exam, again);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasMade = useRef(false);
  const isMade = served.is === 'here' && served.value.hasMinutes === true;
  const setUp = (
    <SetUp
      exam={exam}
      paths={paths}
      onSet={() => {
        wasMade.current = !isMade;
        again();
      }}
    />
  );

  // The form is gone once there is a plan, and with it the focus: who has no mouse goes on at the plan.
  useEffect(() => {
    if (isMade && wasMade.current) heading.current?.focus();
    if (isMade) wasMade.current = false;
  }, [isMade]);

  if (served.is !== 'here')
    return (
      <Unserved
        served={served}
        again={again}
        title="Plan"
        empty={<Unset finding="Say how much time you have, and the plan makes itself.">{setUp}</Unset>}
      />
    );
  const plan = served.value;
  if (plan.isOver && plan.examAt)
    return (
      <Suspense fallback={<h1>Plan</h1>}>
        <AfterExam {...{ exam, examAt: plan.examAt, results: plan.results, scale, domains, again }} />
      </Suspense>
    );
  const hour = plan.examAt ? new Date(plan.examAt).toLocaleTimeString('en-GB', { timeStyle: 'short' }) : '';
  const finding = findingOf(plan, hour);
  if (!plan.hasMinutes) return <Unset finding={finding}>{setUp}</Unset>;
  const { days, leftOut, outlook, results, feed } = plan;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {finding}
      </h1>
      {isTooTight(leftOut) && (
        <p className="mt-2.5 max-w-[68ch]">
          Not all of it fits. <a href="#left-out">What is left out, and why</a>
        </p>
      )}
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        {missedWords(plan.missed)}
        <DaysLeft exam={exam} /> Cards come first each day, then areas by their weight and by what you miss
        there. It is made anew whenever you answer something, or miss a day.
      </p>
      <p role="status" className="plan-said no-print">
        {adjust.last && (
          <>
            {adjust.last.words}{' '}
            <button
              key={adjust.last.words}
              ref={focusOn}
              type="button"
              className="link-button"
              onClick={() => {
                adjust.last?.undo();
                heading.current?.focus();
              }}
            >
              Undo
            </button>
          </>
        )}
      </p>
      <Today days={days} adjust={adjust} />
      <Later days={days} adjust={adjust} />
      <LeftOut plan={plan} adjust={adjust} />
      {outlook && <KeepOrMove exam={exam} outlook={outlook} />}
      {results.map((result) => (
        <details key={result.examAt} className="mt-9">
          <summary className="w-fit font-semibold">
            {whenWords(result.examAt)}: {resultWords(result, scale)}
          </summary>
          <Result result={result} scale={scale} />
        </details>
      ))}
      <Calendar exam={exam} feed={feed} again={again} />
      <details className="no-print mt-5">
        <summary className="w-fit font-semibold">Minutes, path and exam day</summary>
        {setUp}
      </details>
    </>
  );
}

/** Where nothing can be planned yet: what to do first. */
function Unset({ finding, children }: { finding: string; children: React.ReactNode }) {
  return (
    <>
      <h1>{finding}</h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        From that, the day of your exam and what you answer, each day gets its tasks: cards that are due,
        areas by their weight and by what you miss there, labs, two mock exams, and a calm end.
      </p>
      <noscript>
        <p className="mt-4">The plan is made by a script, and this browser runs none.</p>
      </noscript>
      {children}
    </>
  );
}

/** What was pressed has left its place with its task, and the focus with it. */
function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}
