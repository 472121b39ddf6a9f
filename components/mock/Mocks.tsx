'use client';

import { useServed } from '@/components/progress/useServed';
import type { Offer } from '@/lib/mock/offers';
import type { MockHistory } from '@/lib/outbox/mocks';
import { Chooser } from './Chooser';
import { History } from './History';
import { OpenMocks } from './OpenMocks';
import { findingOf } from './result';
import { nameOfStyle } from './words';

interface Props {
  exam: string;
  offers: Offer[];
  /** The scaled score that passes. */
  pass: number;
}

/** Mocks to start, to go on with, and those that are over. */
export function Mocks({ exam, offers, pass }: Props) {
  const [served, again] = useServed<MockHistory>(`/api/mock?${new URLSearchParams({ exam })}`);
  const history = served.is === 'here' ? served.value : null;
  const open = history?.open ?? [];
  const [last] = history?.ended ?? [];
  return (
    <>
      <p className="mb-0.5 text-ink-2">Mock exams</p>
      <h1>
        {open[0]
          ? `A ${nameOfStyle(open[0].style)} of yours is running.`
          : last
            ? `Your last: ${findingOf(last)}`
            : served.is === 'empty' || history
              ? 'You have not taken a mock yet.'
              : 'The exam, before the exam.'}
      </h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        A mock has questions in the shares of the exam, under its clock; a diagnostic has as many of each
        domain, and no clock. Nothing is said before the end. Questions that are kept for mocks come first,
        and those that you have met come last.
      </p>
      <noscript>
        <p className="mt-4">Mocks need JavaScript. Every page of knowledge can be read without it.</p>
      </noscript>
      {(served.is === 'offline' || served.is === 'failed') && (
        <div role="status" className="mt-4">
          <p>
            {served.is === 'offline'
              ? 'The server cannot be reached, so your earlier mocks are not shown. They come by themselves when the connection is back.'
              : served.why || 'The server refused to show your mocks, and gave no reason.'}
          </p>
          <button type="button" className="button quiet mt-2" onClick={again}>
            Try again
          </button>
        </div>
      )}
      {open.length > 0 ? (
        <OpenMocks exam={exam} open={open} />
      ) : (
        <Chooser exam={exam} offers={offers} isFirst={!last} />
      )}
      {history && history.ended.length > 0 && <History exam={exam} ended={history.ended} pass={pass} />}
    </>
  );
}
