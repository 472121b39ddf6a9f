import { scaleLinear } from 'd3-scale';
import { Behind } from '@/components/ui/Behind';
import { GridLines } from '@/components/ui/GridLines';
import type { ResultQuestion } from '@/lib/outbox/mocks';
import { markInWords } from './result';
import { onClock, pacing } from './words';

const WIDTH = 640;
const HEIGHT = 150;
const MARGIN = { left: 56, right: 14, top: 16, bottom: 30 };

/** How long each question was in view: a bar each, filled where it was right, and a table behind. */
export function Times({ questions }: { questions: ResultQuestion[] }) {
  // Whole seconds, as the table says them, of those that were opened.
  const times = questions.map(({ result }) => Math.ceil(result.spent / 1000)).filter((time) => time > 0);
  if (times.length === 0) return null;
  const average = Math.round(times.reduce((sum, time) => sum + time, 0) / times.length);
  const most = Math.max(...times);
  const unit = most < 90 ? { name: 'Seconds', seconds: 1 } : { name: 'Minutes', seconds: 60 };
  const y = scaleLinear([0, most / unit.seconds], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(3);
  const step = (WIDTH - MARGIN.left - MARGIN.right) / questions.length;
  return (
    <section aria-labelledby="times" className="mt-8">
      <h2 id="times">On average {pacing(average)} a question</h2>
      <p className="mt-1.5 text-ink-2">
        {unit.name} for each question. A bar is filled where it was right.
        {times.length < questions.length && ' Those that were never opened do not count.'}
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Time for each question: ${pacing(average)} on average, ${pacing(most)} at most`}
        className="chart mock-wide"
      >
        <GridLines
          marks={y.ticks(3).map((mark) => [y(mark), String(mark)])}
          from={MARGIN.left}
          to={WIDTH - MARGIN.right}
        />
        {questions.map(({ number, result }, at) => {
          const top = y(result.spent / 1000 / unit.seconds);
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
      <Behind>
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
                <td>{markInWords(result)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Behind>
    </section>
  );
}
