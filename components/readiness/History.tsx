import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { Behind } from '@/components/ui/Behind';
import { GridLines } from '@/components/ui/GridLines';
import { capital, dayInWords } from '@/lib/content/phrases';
import type { SentDay } from '@/lib/outbox/insight';
import type { Overall } from '@/lib/readiness/estimate';
import type { Scale } from '@/lib/readiness/scaled';
import { midnightOf } from '@/lib/schedule/day';
import { chanceWords, pointsWords } from './words';

const WIDTH = 340;
const HEIGHT = 200;
const MARGIN = { left: 40, right: 12, top: 10, bottom: 24 };
const MARKS = [0, 0.25, 0.5, 0.75, 1];

type Known = SentDay & { overall: Pick<Overall, 'score' | 'chance'> };

/** Score and chance by day, each as a line, and a table behind both. */
export function History({ days, scale }: { days: readonly SentDay[]; scale: Scale }) {
  const known = days.filter((day): day is Known => day.overall !== null);
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last) return null;
  const x = scaleLinear(
    [midnightOf(first.day), midnightOf(last.day)],
    [MARGIN.left + 4, WIDTH - MARGIN.right - 4],
  );
  const at = ({ day }: SentDay) => x(midnightOf(day));
  const chance = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const [floor, roof] = [
    Math.min(...known.map(({ overall }) => overall.score.low)),
    Math.max(...known.map(({ overall }) => overall.score.high)),
  ];
  const score = scaleLinear(
    [Math.min(floor, scale.pass), Math.max(roof, scale.pass)],
    [HEIGHT - MARGIN.bottom, MARGIN.top],
  ).nice(4);
  const ends = (
    <>
      <text x={MARGIN.left} y={HEIGHT - 5}>
        {shortDay(first.day)}
      </text>
      <text x={WIDTH - MARGIN.right} y={HEIGHT - 5} textAnchor="end">
        today
      </text>
    </>
  );
  return (
    <section aria-labelledby="history" className="mt-9">
      <h2 id="history">{historyWords(first, last)}</h2>
      {known.length > 1 && (
        <div className="charts">
          <figure>
            <figcaption className="text-ink-2 text-sm">
              Predicted score, with the range in which it likely lay; the line is {scale.pass}
            </figcaption>
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              role="img"
              className="chart"
              aria-label={`Predicted score on ${known.length} days: from ${first.overall.score.likely} to ${last.overall.score.likely}; ${scale.pass} passes`}
            >
              <GridLines
                marks={score.ticks(4).map((mark) => [score(mark), String(mark)])}
                from={MARGIN.left}
                to={WIDTH - MARGIN.right}
              />
              <path
                className="band"
                d={
                  area<Known>(
                    at,
                    ({ overall }) => score(overall.score.low),
                    ({ overall }) => score(overall.score.high),
                  )(known) ?? ''
                }
              />
              <line
                className="guide"
                x1={MARGIN.left}
                x2={WIDTH - MARGIN.right}
                y1={score(scale.pass)}
                y2={score(scale.pass)}
              />
              <path
                className="curve"
                d={line<Known>(at, ({ overall }) => score(overall.score.likely))(known) ?? ''}
              />
              {ends}
            </svg>
          </figure>
          <figure>
            <figcaption className="text-ink-2 text-sm">
              Chance of reaching {scale.pass}, in percent
            </figcaption>
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              role="img"
              className="chart"
              aria-label={`Chance of passing on ${known.length} days: from ${chanceWords(first.overall.chance)} to ${chanceWords(last.overall.chance)}`}
            >
              <GridLines
                marks={MARKS.map((mark) => [chance(mark), String(100 * mark)])}
                from={MARGIN.left}
                to={WIDTH - MARGIN.right}
              />
              <path
                className="curve"
                d={line<Known>(at, ({ overall }) => chance(overall.chance))(known) ?? ''}
              />
              {ends}
            </svg>
          </figure>
        </div>
      )}
      <Behind>
        <table className="stack mt-2 max-w-[40rem]" aria-labelledby="history">
          <thead>
            <tr>
              <th scope="col">At the end of</th>
              <th scope="col">Score</th>
              <th scope="col">Likely</th>
              <th scope="col">Chance</th>
              <th scope="col">Answers</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, answers, overall }) => (
              <tr key={day}>
                <th scope="row" className="font-normal">
                  {dayInWords(day)}
                </th>
                <td data-label="Score">{overall ? overall.score.likely : 'too few answers'}</td>
                <td data-label="Likely">{overall && `${overall.score.low} to ${overall.score.high}`}</td>
                <td data-label="Chance">{overall && chanceWords(overall.chance)}</td>
                <td data-label="Answers">{answers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Behind>
    </section>
  );
}

function historyWords(first: Known, last: Known): string {
  if (first === last) return 'Your first estimate is from today';
  const points = last.overall.score.likely - first.overall.score.likely;
  return `${capital(pointsWords(points))} since ${dayInWords(first.day)}`;
}

function shortDay(day: string): string {
  return dayInWords(day).replace(/ \d+$/, '');
}
