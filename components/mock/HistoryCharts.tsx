import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { GridLines } from '@/components/ui/GridLines';
import type { ResultHead } from '@/lib/outbox/mocks';

const WIDTH = 340;
const HEIGHT = 200;
const MARGIN = { left: 40, right: 12, top: 10, bottom: 24 };

const day = (at: number) => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
const hour = (at: number) => new Date(at).toLocaleTimeString('en-GB', { timeStyle: 'short' });

/** Points and scaled scores over time, the oldest first. The table of all mocks stands below. */
export function HistoryCharts({ ended: all, pass }: { ended: ResultHead[]; pass: number }) {
  const ended = all.filter(({ scaled }) => scaled);
  const [first, last] = [ended.at(0), ended.at(-1)];
  if (!first || !last || ended.length < 2) return null;
  const [from, to] = [Date.parse(first.endedAt), Date.parse(last.endedAt)];
  const x = scaleLinear([from, to], [MARGIN.left + 8, WIDTH - MARGIN.right - 8]);
  const at = ({ endedAt }: ResultHead) => x(Date.parse(endedAt));
  const percent = ({ points, of }: ResultHead) => (of === 0 ? 0 : (100 * points) / of);
  const y = scaleLinear([0, 100], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const scaled = scaleLinear([1, 1000], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = line<ResultHead>(at, (one) => y(percent(one)));
  const ends =
    day(from) === day(to)
      ? { from: `${day(from)}, ${hour(from)}`, to: hour(to) }
      : { from: day(from), to: day(to) };
  return (
    <div className="charts">
      <figure>
        <figcaption className="text-ink-2 text-sm">
          Points, in percent
          {ended.length < all.length &&
            ', without diagnostics: they do not follow the shares of the exam, so their points compare with no mock’s'}
        </figcaption>
        <Plane
          label={`Points of ${ended.length} mocks, in percent: from ${Math.round(percent(first))} to ${Math.round(percent(last))}`}
          marks={[0, 25, 50, 75, 100].map((mark) => [y(mark), String(mark)])}
          ends={ends}
        >
          <path className="curve" d={path(ended) ?? ''} />
          {ended.map((one) => (
            <circle key={one.id} className="point" cx={at(one)} cy={y(percent(one))} r={5} />
          ))}
        </Plane>
      </figure>
      <figure>
        <figcaption className="text-ink-2 text-sm">
          Scaled score, with the range that the unknown mark leaves; the line is {pass}
        </figcaption>
        <Plane
          label={`Scaled scores of ${ended.length} mocks: from about ${first.scaled?.likely} to about ${last.scaled?.likely}; ${pass} passes`}
          marks={[1, pass, 1000].map((mark) => [scaled(mark), String(mark)])}
          ends={ends}
        >
          <line
            className="guide"
            x1={MARGIN.left}
            x2={WIDTH - MARGIN.right}
            y1={scaled(pass)}
            y2={scaled(pass)}
          />
          {ended.map((one) =>
            one.scaled ? (
              <g key={one.id}>
                <line
                  className="forecast"
                  x1={at(one)}
                  x2={at(one)}
                  y1={scaled(one.scaled.low)}
                  y2={scaled(one.scaled.high)}
                />
                <circle className="point" cx={at(one)} cy={scaled(one.scaled.likely)} r={5} />
              </g>
            ) : null,
          )}
        </Plane>
      </figure>
    </div>
  );
}

interface PlaneProps {
  label: string;
  /** Heights with what stands beside them. */
  marks: [at: number, text: string][];
  /** When the first and the last were. */
  ends: { from: string; to: string };
  children: ReactNode;
}

function Plane({ label, marks, ends, children }: PlaneProps) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="chart">
      <GridLines marks={marks} from={MARGIN.left} to={WIDTH - MARGIN.right} />
      <text x={MARGIN.left} y={HEIGHT - 5}>
        {ends.from}
      </text>
      <text x={WIDTH - MARGIN.right} y={HEIGHT - 5} textAnchor="end">
        {ends.to}
      </text>
      {children}
    </svg>
  );
}
