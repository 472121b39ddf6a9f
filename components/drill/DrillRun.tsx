'use client';

import { useEffect } from 'react';
import { Asking } from './Asking';
import { Notice } from './Notice';
import { phaseOf } from './phase';
import { ResultScreen } from './ResultScreen';
import { toResult } from './run';
import { useDesk } from './useDesk';

/** A drill, from its first question to its result. */
export function DrillRun({ exam }: { exam: string }) {
  const [view, desk] = useDesk(exam);
  // Who looks at a question after the end comes back to the result.
  useEffect(() => {
    const back = () => desk?.change(toResult);
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [desk]);
  if (view.is === 'loading' || !desk) return <Notice exam={exam} title="Fetching your questions …" />;
  if (view.is === 'nothing') return <Notice exam={exam} title={view.why} />;
  if (view.is === 'failed')
    return (
      <Notice
        exam={exam}
        title={view.why || 'The server could not be reached, so no questions came.'}
        onAgain={desk.again}
      />
    );
  const phase = phaseOf(view.drill);
  return phase.is === 'result' ? (
    <ResultScreen drill={view.drill} desk={desk} />
  ) : (
    <Asking drill={view.drill} phase={phase} desk={desk} why={view.why} />
  );
}
