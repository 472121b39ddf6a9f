import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { Behind } from '@/components/ui/Behind';
import { GridLines } from '@/components/ui/GridLines';
import { dayInWords } from '@/lib/content/phrases';
import type { SentMistakes } from '@/lib/outbox/mistakes';

const WIDTH = 400;
const HEIGHT = 120;
const MARGIN = { left: 30, right: 8, top: 10, bottom: 24 };

/** How many mistakes were open at the end of each day: a line, and a table behind it. */
export function Trend({ days }: { days: SentMistakes['trend'] }) {
  const [first, last] = [days.at(0), days.at(-1)];
  const most = Math.max(0, ...days.map(({ open }) => open));
  if (!first || !last || most === 0) return null;
  const x = scaleLinear([0, days.length - 1], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = line<SentMistakes['trend'][number]>(
    (_, at) => x(at),
    ({ open }) => y(open),
  ).curve(curveStepAfter);
  const marks = y.ticks(3).filter(Number.isInteger);
  return (
    <section aria-labelledby="trend" className="mt-9">
      <h2 id="trend">{trendWords(first.open, last.open)}</h2>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Open mistakes over ${days.length} days: at most ${most}, now ${last.open}`}
        className="chart"
      >
        <GridLines
          marks={marks.map((mark) => [y(mark), String(mark)])}
          from={MARGIN.left}
          to={WIDTH - MARGIN.right}
        />
        <path className="curve" d={path(days) ?? ''} />
        <text x={MARGIN.left} y={HEIGHT - 6}>
          {dayInWords(first.day)}
        </text>
        <text x={WIDTH - MARGIN.right} y={HEIGHT - 6} textAnchor="end">
          today
        </text>
      </svg>
      <Behind>
        <table className="mt-2 max-w-[24rem]" aria-labelledby="trend">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Open at its end</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, open }) => (
              <tr key={day}>
                <th scope="row" className="font-normal">
                  {dayInWords(day)}
                </th>
                <td>{open}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Behind>
    </section>
  );
}

function trendWords(before: number, now: number): string {
  if (now < before) return `${before - now} fewer open than 30 days ago`;
  if (now > before) return `${now - before} more open than 30 days ago`;
  return 'As many open as 30 days ago';
}
