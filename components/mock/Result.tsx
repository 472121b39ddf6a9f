'use client';

import { useEffect, useRef } from 'react';
import { figure } from '@/components/playground/figures';
import { counted } from '@/lib/content/phrases';
import type { MockResult } from '@/lib/outbox/mocks';
import { AfterMock } from './AfterMock';
import { ResultQuestions } from './ResultQuestions';
import { basisOf, changesInWords, findingOf, meaningOf } from './result';
import { ScoreBar } from './ScoreBar';
import { Shares } from './Shares';
import { Times } from './Times';

/** What a mock showed: points first, then what they may mean, where they are missing, and every question. */
export function Result({ result }: { result: MockResult }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const { exam, title, endedAt, domains, objectives, questions, scaled, pass } = result;
  const changes = changesInWords(result.changes);
  return (
    <main id="main" tabIndex={-1} className="mock-result">
      <p className="mb-0.5 text-ink-2">
        <a href={`/${exam}/mock`} className="no-print">
          Mock exams
        </a>
        <span className="no-print"> · </span>
        {title},{' '}
        <time dateTime={endedAt}>
          {new Date(endedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {findingOf(result)}
      </h1>
      <p className="mt-2.5 max-w-[68ch]">{meaningOf(result)}</p>
      {scaled && <ScoreBar scaled={scaled} pass={pass} />}
      <ul className="mt-3 grid max-w-[68ch] gap-1 text-ink-2">
        {basisOf(result).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <AfterMock result={result} />
      <Shares id="domains" title="By domain" shares={domains} />
      <details className="mt-8">
        <summary className="w-fit font-semibold">
          By objective: {counted(objectives.length, 'objective')} asked
        </summary>
        <Shares id="objectives" title="By objective" shares={objectives} isFolded />
      </details>
      <Times questions={questions} />
      <section aria-labelledby="changed" className="mt-8">
        <h2 id="changed">{changes.finding}</h2>
        <p className="mt-1.5 max-w-[68ch] text-ink-2">{changes.about}</p>
      </section>
      <ResultQuestions questions={questions} />
      <p className="no-print mt-10">
        <button type="button" className="button quiet" onClick={() => window.print()}>
          Print {figure(questions.length)} questions with their reasons
        </button>
      </p>
    </main>
  );
}
