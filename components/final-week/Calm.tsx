'use client';

import { whenWords } from '@/components/progress/examDay';
import { useStanding } from '@/components/progress/standing';
import { counted, listed } from '@/lib/content/phrases';
import { levelFor } from '@/lib/readiness/claim';
import { usePlace } from './usePlace';

interface Props {
  exam: string;
  areas: readonly { id: string; title: string }[];
}

/** When it is, and what somebody brings: only what stands, nothing that is missing. */
export function Calm({ exam, areas }: Props) {
  const { place, examAt } = usePlace(exam);
  const { readiness, evidence } = useStanding(exam);
  const green = areas.filter(({ id }) => {
    const share = readiness.parts[id]?.share;
    return share && levelFor(share.likely) === 'ready';
  });
  const answers = Object.entries(evidence)
    .filter(([id]) => id.startsWith(`${exam}/domains/`))
    .reduce((sum, [, { answers }]) => sum + answers, 0);
  return (
    <>
      <h1>Nothing is asked of you here.</h1>
      <p className="mt-3 text-lede">
        {place.is === 'within' && examAt ? `Your exam: ${whenWords(examAt)}. ` : ''}
        What you know by the day is what you take along, and it is more than it feels like.
      </p>
      {answers > 0 && (
        <section aria-labelledby="bring">
          <h2 id="bring">What you bring</h2>
          <p className="mt-2">
            You answered {counted(answers, 'question')}.
            {green.length > 0 && ` You are at home in ${listed(green.map(({ title }) => title))}.`}
          </p>
        </section>
      )}
    </>
  );
}
