'use client';

import { lazy, Suspense } from 'react';
import { useStanding } from '@/components/progress/standing';
import { Unserved } from '@/components/progress/Unserved';
import { useServed } from '@/components/progress/useServed';
import { ScoreScale } from '@/components/ui/ScoreScale';
import type { SentInsight } from '@/lib/outbox/insight';
import type { Scale } from '@/lib/readiness/scaled';
import { CertaintyTable } from './CertaintyTable';
import { Claims } from './Claims';
import { HeatMap, type MapDomain } from './HeatMap';
import { basisWords, chanceWords, findingOf, missingWords, type Titles } from './words';

// Only who has a history needs what draws it.
const History = lazy(async () => ({ default: (await import('./History')).History }));

interface Props {
  exam: string;
  scale: Scale;
  titles: Titles;
  domains: readonly MapDomain[];
}

/** How ready a learner is, from several sides. */
export function Insight({ exam, scale, titles, domains }: Props) {
  const [served, again] = useServed<SentInsight>(`/api/readiness?${new URLSearchParams({ exam })}`);
  const { readiness } = useStanding(exam);
  const title = 'How ready you are';
  if (served.is !== 'here')
    return <Unserved served={served} again={again} title={title} empty={<Nothing exam={exam} />} />;
  const { history, objectives, certainty, ratings } = served.value;
  if (history.length === 0) return <Nothing exam={exam} />;
  const { overall, missing } = readiness;
  return (
    <>
      <p className="mb-0.5 text-ink-2">{title}</p>
      <h1>{findingOf(readiness, scale.pass)}</h1>
      {overall ? (
        <>
          <p className="mt-2.5 max-w-[68ch]">
            Predicted score {overall.score.likely}, likely {overall.score.low} to {overall.score.high}; the
            chance of reaching {scale.pass} is {chanceWords(overall.chance)}. From{' '}
            {basisWords(readiness.answers, 0)}.
          </p>
          <div className="mt-4 max-w-[40rem]">
            <ScoreScale
              coloured
              score={overall.score}
              scale={scale}
              label={`Predicted score ${overall.score.likely}; ${scale.pass} passes`}
            />
          </div>
        </>
      ) : (
        <p className="mt-2.5 max-w-[68ch]">
          From {basisWords(readiness.answers, 0)}. {missingWords(missing, titles)}
        </p>
      )}
      <Suspense fallback={<div className="mt-9 min-h-80" />}>
        <History days={history} scale={scale} />
      </Suspense>
      <Claims ratings={ratings} titles={titles} />
      <HeatMap exam={exam} domains={domains} answered={objectives} />
      <CertaintyTable said={certainty} />
    </>
  );
}

function Nothing({ exam }: { exam: string }) {
  return (
    <>
      <p className="mb-0.5 text-ink-2">How ready you are</p>
      <h1>Nobody can say yet: you have not answered anything.</h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        What your answers say will stand here: whether you would pass, how that changed, each objective, and
        whether you are right when you are sure.
      </p>
      <p className="mt-5 flex flex-wrap gap-2.5">
        <a className="button" href={`/${exam}/mock`}>
          Find out where you stand
        </a>
        <a className="button quiet" href={`/${exam}/drill`}>
          Start a drill
        </a>
      </p>
    </>
  );
}
