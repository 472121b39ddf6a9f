'use client';

import { wordOf } from '@/components/progress/levels';
import { useStanding } from '@/components/progress/standing';
import { useRating } from '@/components/progress/store';
import { rangeWords } from '@/components/readiness/words';
import { counted } from '@/lib/content/phrases';
import { disagreement, FROM } from '@/lib/readiness/claim';
import type { Ranged } from '@/lib/readiness/estimate';

const percent = (share: number) => `${Math.round(100 * share)}%`;

/** What a learner's answers in an area say, and whether the rating says the same. */
export function Evidence({ exam, area }: { exam: string; area: string }) {
  const part = useStanding(exam).readiness.parts[area];
  const [level] = useRating(area);
  if (!part || part.answers === 0) return <span className="awaits-data text-ink-2">No answers yet.</span>;
  const answers = counted(part.answers, 'answer');
  if (!part.share)
    return (
      <span className="awaits-data text-ink-2">
        {answers}. An estimate needs {part.answers + part.missing}.
      </span>
    );
  const says = level && disagreement(level, part.share);
  const [share, range] = [percent(part.share.likely), rangeWords(part.share)];
  return (
    <div className="awaits-data flex flex-wrap items-center gap-x-6 gap-y-2">
      <div className="min-w-48 has-[[open]]:w-full">
        <Bar share={part.share} />
        <details className="mt-1">
          <summary className="w-fit text-ink-2">
            <b className="mr-1 text-ink">{share}</b> {range}, {answers}
          </summary>
          <p className="no-print mt-1 max-w-[24rem] text-ink-2">
            {share} of the points are to be expected here in the exam, and {range}% with four chances in five.
            It rests on {counted(part.answers, 'first answer')} without help. New questions here change it;
            repeats do not, and old answers count less. <a href={`/${exam}/readiness#how`}>How</a>
          </p>
        </details>
      </div>
      {level && says && (
        <span className="rounded-md border border-line-strong px-1.75 py-0.5 text-xs">
          Rated {says} than answered
          <span className="sr-only">
            : {wordOf(level)} stands for another share than {range}%
          </span>
        </span>
      )}
    </div>
  );
}

/** The words below it say all of this. */
function Bar({ share: { low, likely, high } }: { share: Ranged }) {
  return (
    <svg width="100%" height="16" aria-hidden="true" className="scale max-w-38">
      <rect className="track" width="100%" y="4" height="8" rx="4" />
      <rect
        className="range"
        x={percent(low)}
        width={percent(Math.max(0.01, high - low))}
        y="4"
        height="8"
        rx="4"
      />
      <line className="mark" x1={percent(likely)} x2={percent(likely)} y1="3" y2="13" />
      <line className="goal" x1={percent(FROM.ready)} x2={percent(FROM.ready)} y1="0" y2="16" />
    </svg>
  );
}
