'use client';

import { ReportProblem } from '@/components/question/ReportProblem';
import type { Desk } from './desk';
import type { Phase } from './phase';
import { type Drill, draft, frontier, goTo } from './run';

interface Props {
  drill: Drill;
  phase: Exclude<Phase, { is: 'result' }>;
  desk: Desk;
  onEnd: () => void;
}

/** What else can be done at a question: look back, read it first, end here, report it. */
export function Ways({ drill, phase, desk, onEnd }: Props) {
  const { run, progress } = drill;
  const at = progress.at === 'result' ? 0 : progress.at;
  const shown = phase.is === 'fetching' ? undefined : phase.question.shown;
  const go = (to: number) => desk.change((drill) => goTo(drill, to));
  const change = (change: Parameters<typeof draft>[2]) =>
    shown && desk.change((drill) => draft(drill, shown.id, change));
  const wasRead = shown && progress.drafts[shown.id]?.reading;
  return (
    <div className="drill-ways no-print">
      {at > 0 && <Way onClick={() => go(at - 1)}>Previous question</Way>}
      {at + 1 < frontier(drill) && <Way onClick={() => go(run.items.length)}>On to where you were</Way>}
      {phase.is === 'open' && shown?.readFirst && !wasRead && (
        <Way onClick={() => change({ isReading: true })}>Read the scenario first</Way>
      )}
      {phase.is === 'reading' && (
        <Way onClick={() => change({ reading: {} })}>Show the options without it</Way>
      )}
      {Object.keys(progress.given).length > 0 && (
        <Way onClick={onEnd}>{progress.endedBy ? 'Back to the result' : 'End here, with the result'}</Way>
      )}
      {shown && <ReportProblem key={shown.id} shown={shown} />}
    </div>
  );
}

function Way({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" className="drill-way" onClick={onClick}>
      {children}
    </button>
  );
}
