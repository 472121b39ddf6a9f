import { scaleLinear } from 'd3-scale';
import { Behind } from '@/components/playground/Frame';
import type { ResultQuestion } from '@/lib/outbox/mocks';
import { lasting, onClock } from './words';

const WIDTH = 640;
const HEIGHT = 150;
const MARGIN = { left: 30, right: 4, top: 8, bottom: 22 };

/** How long each question was in view: a bar each, filled where it was right, and a table behind. */
export function Times({ questions }: { questions: ResultQuestion[] }) {
  const times = questions.map(({ result }) => result.spent);
  const all = times.reduce((sum, time) => sum + time, 0);
  if (all === 0) return null;
  const most = Math.max(...times) / 60_000;
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(3);
  const step = (WIDTH - MARGIN.left - MARGIN.right) / questions.length;
  const average = all / questions.length;
  return (
    <section aria-labelledby="times" className="mt-8">
      <h2 id="times">On average {onClock(average)} a question</h2>
      <p className="mt-1.5 text-ink-2">Minutes for each question. A bar is filled where it was right.</p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Time for each question: ${lasting(average)} on average, ${lasting(most * 60_000)} at most`}
        className="chart mock-wide"
      >
        {y.ticks(3).map((mark) => (
          <g key={mark}>
            <line
              className="grid-line"
              x1={MARGIN.left}
              x2={WIDTH - MARGIN.right}
              y1={y(mark)}
              y2={y(mark)}
            />
            <text x={MARGIN.left - 6} y={y(mark) + 4} textAnchor="end">
              {mark}
            </text>
          </g>
        ))}
        {questions.map(({ number, result }, at) => {
          const top = y(result.spent / 60_000);
          return (
            <rect
              key={number}
              className={result.right ? 'bar filled' : 'bar'}
              x={MARGIN.left + at * step + step * 0.15}
              width={step * 0.7}
              y={top}
              height={y(0) - top}
            />
          );
        })}
        {questions
          .filter(({ number }) => number === 1 || number % 10 === 0)
          .map(({ number }) => (
            <text key={number} x={MARGIN.left + (number - 0.5) * step} y={HEIGHT - 6} textAnchor="middle">
              {number}
            </text>
          ))}
      </svg>
      <Behind title="As a table">
        <table className="mt-2 max-w-[24rem]" aria-labelledby="times">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Time</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {questions.map(({ number, result }) => (
              <tr key={number}>
                <th scope="row" className="font-normal">
                  {number}
                </th>
                <td>{onClock(result.spent)}</td>
                <td>{result.right ? 'right' : result.answered ? 'wrong' : 'none'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Behind>
    </section>
  );
}
