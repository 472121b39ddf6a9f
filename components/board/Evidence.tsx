'use client';

import { useStanding } from '@/components/progress/standing';
import { counted } from '@/lib/content/phrases';
import { evidenceWords } from './answers';

/** What a learner's answers in an area say. */
export function Evidence({ exam, area }: { exam: string; area: string }) {
  const { words, last } = evidenceWords(useStanding(exam).evidence[area]);
  return (
    <span className="awaits-data">
      {words}
      {last && <span className="block text-ink-3 text-xs">last on {dayOf(last)}</span>}
    </span>
  );
}

/** How much was answered, as a sentence; `domains` are all of the exam's, by their stored ids. */
export function Answered({ exam, domains }: { exam: string; domains: readonly string[] }) {
  const { evidence } = useStanding(exam);
  const answers = domains.reduce((sum, domain) => sum + (evidence[domain]?.answers ?? 0), 0);
  return (
    <span className="awaits-data">
      {answers === 0 ? 'No answers yet.' : `You have given ${counted(answers, 'answer')}.`}
    </span>
  );
}

/** A day as its reader's clock has it: `20 Nov`. */
function dayOf(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}
