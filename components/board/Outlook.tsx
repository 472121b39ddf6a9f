'use client';

import { DaysLeft } from '@/components/progress/DaysLeft';
import { useSitting } from '@/components/progress/sitting';
import { useStanding } from '@/components/progress/standing';
import { useServed } from '@/components/progress/useServed';
import {
  basisWords,
  chanceWords,
  missingAnswers,
  missingWords,
  narrowingWords,
  type Titles,
  trendWords,
} from '@/components/readiness/words';
import { ScoreScale } from '@/components/ui/ScoreScale';
import { counted } from '@/lib/content/phrases';
import type { SentTrend } from '@/lib/outbox/insight';
import type { Overall } from '@/lib/readiness/estimate';
import type { Cut, Scale } from '@/lib/readiness/scaled';
import { Figure } from './Figure';
import { UntilExam } from './UntilExam';
import { Weakest } from './Weakest';

export interface OutlookProps {
  exam: string;
  scale: Scale;
  cut: Cut;
  titles: Titles;
  /** Answers below which nothing is said: in all, and in each domain. */
  least: { overall: number; domain: number };
}

/** Whether the exam would be passed, as far as that can be said, and what says so. */
export function Outlook(props: OutlookProps) {
  const { readiness } = useStanding(props.exam);
  return (
    <div className="awaits-data">
      {readiness.overall ? (
        <Estimate {...props} overall={readiness.overall} answers={readiness.answers} />
      ) : (
        <TooFew {...props} />
      )}
    </div>
  );
}

function Estimate({
  exam,
  scale,
  cut,
  titles,
  overall,
  answers,
}: OutlookProps & { overall: Overall; answers: number }) {
  const [served] = useServed<SentTrend>(`/api/readiness/trend?${new URLSearchParams({ exam })}`);
  const { points, mocks } = served.is === 'here' ? served.value : { points: null, mocks: 0 };
  const { score, chance, narrowing } = overall;
  const isOver = useSitting(exam)?.left === null;
  const what = isOver ? 'predicted for another sitting' : 'predicted score';
  const likely = `likely ${score.low} to ${score.high}`;
  const marks = `${cut.low} to ${cut.high}%`;
  return (
    <>
      <dl className="flex flex-wrap justify-between gap-3 sm:flex-nowrap sm:justify-start sm:gap-x-6">
        <Figure value={String(score.likely)} words={`${what}, ${likely}`} isFirst />
        <Figure value={chanceWords(chance)} words={`chance of reaching ${scale.pass}`} />
        <UntilExam exam={exam} />
      </dl>
      <div className="mt-4">
        <ScoreScale
          coloured
          score={score}
          scale={scale}
          label={`Predicted score ${score.likely}, ${likely}, on a scale from ${scale.min} to ${scale.max}; ${scale.pass} passes`}
        />
      </div>
      <Weakest exam={exam} titles={titles} />
      <p className="mt-2 text-ink-2 text-sm">
        From {basisWords(answers, mocks)}. The pass mark in points is not public: this allows for {marks}.{' '}
        {narrowingWords(narrowing, titles)}
      </p>
      <details className="no-print mt-2 text-sm">
        <summary className="w-fit">What these numbers rest on</summary>
        <ul className="mt-1.5 grid gap-1.5 text-ink-2">
          <li>
            <b>{score.likely}</b> is the middle of 2,000 sittings, imagined by what your answers say of you.
            In eight of ten the score lies between {score.low} and {score.high}.
          </li>
          <li>
            <b>{chanceWords(chance)}</b> of them pass. Each has a pass mark of its own, from {marks} of the
            points.
          </li>
          <li>
            New questions change it, in drills and mock exams. Repeats, answers soon after reading and your
            ratings do not, and old answers count less.
          </li>
        </ul>
      </details>
      <p className="no-print mt-2 text-sm">
        <a href={`/${exam}/readiness`}>How ready you are, in detail</a>
        {points !== null && `: ${trendWords(points)}`}
      </p>
    </>
  );
}

function TooFew({ exam, titles, least }: OutlookProps) {
  const { answers, missing } = useStanding(exam).readiness;
  const isOver = useSitting(exam)?.left === null;
  const wanted = answers === 0 ? least.overall : answers + missingAnswers(missing);
  return (
    <>
      <dl>
        <Figure value={`${answers} of ${wanted}`} words="answers that an estimate needs" isFirst />
      </dl>
      <svg width="100%" height="12" aria-hidden="true" className="scale mt-3">
        <rect className="track" width="100%" y="2" height="8" rx="4" />
        <rect className="range" width={`${(100 * answers) / wanted}%`} y="2" height="8" rx="4" />
      </svg>
      <p className="mt-2 text-ink-2 text-sm">
        Whether you would pass can be said from {counted(least.overall, 'first answer')} on, with{' '}
        {least.domain} in each domain. {answers > 0 && missingWords(missing, titles)}
      </p>
      {!isOver && (
        <p className="mt-2 text-ink-2 text-sm">
          <DaysLeft exam={exam} />
        </p>
      )}
      <p className="no-print mt-2 text-sm">
        <a href={`/${exam}/readiness`}>How this is estimated</a>
      </p>
    </>
  );
}
