'use client';

import { type FormEvent, useState } from 'react';
import { whenWords } from '@/components/progress/examDay';
import { useSetting } from '@/components/progress/standing';
import { dayInWords } from '@/lib/content/phrases';
import type { SentPlan } from '@/lib/outbox/plan';
import type { Scale } from '@/lib/readiness/scaled';
import { NoteResult } from './NoteResult';
import { Result } from './Result';
import { resultWords, unnotedWords } from './result-words';

export interface AfterExamProps {
  exam: string;
  /** When it was, ISO. */
  examAt: string;
  results: SentPlan['results'];
  scale: Scale;
  domains: readonly { id: string; title: string }[];
  again: () => void;
}

/** After the exam's day: the result, what had been expected, and what comes next. */
export default function AfterExam({ exam, examAt, results, scale, domains, again }: AfterExamProps) {
  const result = results.find((one) => one.examAt === examAt);
  const form = { exam, examAt, scale, domains, onNoted: again };
  if (!result) {
    return (
      <>
        <h1>{unnotedWords}</h1>
        <p className="mt-2.5 max-w-[68ch] text-ink-2">
          It was set for {whenWords(examAt)}. Note your result, and it is compared with what your answers
          spoke for. If you did not sit it, <a href={`/${exam}/exam-day`}>set another day</a>, and the plan
          leads there.
        </p>
        <NoteResult {...form} />
      </>
    );
  }
  return (
    <>
      <h1>{resultWords(result, scale)}</h1>
      <Result result={result} scale={scale} />
      <h2 className="mt-9">
        {result.score >= scale.pass ? 'What comes next: the renewal' : 'What comes next: the retake'}
      </h2>
      {result.score >= scale.pass ? <Renewal exam={exam} /> : <Retake exam={exam} />}
      <details className="no-print mt-9">
        <summary className="w-fit">Correct the result</summary>
        <NoteResult key={result.score} {...form} before={result} />
      </details>
    </>
  );
}

function Retake({ exam }: { exam: string }) {
  return (
    <>
      <p className="mt-1.5 max-w-[68ch]">
        Set its day, and a plan leads there from what you answered so far. How long you have to wait, and how
        often you may try, the vendor’s page on retakes says: look there before you book.
      </p>
      <p className="no-print mt-4">
        <a className="button" href={`/${exam}/exam-day`}>
          Set the day of the retake
        </a>
      </p>
    </>
  );
}

/** Notes until when the certification is to be renewed: it then stands in the calendar. */
function Renewal({ exam }: { exam: string }) {
  const [renewOn, setRenewOn] = useSetting(exam, 'renewOn');
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  function note(event: FormEvent) {
    event.preventDefault();
    const day = typed ?? renewOn ?? '';
    setRenewOn(day === '' ? null : day);
    setTyped(null);
    setSaid(day === '' ? 'No day is noted.' : 'Noted: it is in your calendar’s file and address.');
  }

  return (
    <>
      <p className="mt-1.5 max-w-[68ch]">
        {renewOn
          ? `You noted ${dayInWords(renewOn)}. What you miss by then, your cards and drills here can refresh.`
          : 'Certifications end unless they are renewed. Your vendor’s page says until when; note the day here.'}
      </p>
      <form onSubmit={note} className="needs-script no-print mt-3 flex flex-wrap items-end gap-x-4 gap-y-2">
        <label>
          <span className="block text-ink-2 text-sm">To be renewed by</span>
          <input
            type="date"
            value={typed ?? renewOn ?? ''}
            onChange={({ target }) => setTyped(target.value)}
            className="field mt-1"
          />
        </label>
        <button type="submit" className="button quiet">
          Note the day
        </button>
        <p role="status">{said}</p>
      </form>
    </>
  );
}
