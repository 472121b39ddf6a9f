import type { Scores } from '@/lib/playground/threshold';
import { Chart, draggable, planeOf } from './Chart';

const BIN = 4;

interface Moving {
  scores: Scores;
  threshold: number;
  onMove: (threshold: number) => void;
}

/** Negatives above the axis and positives below it; what is flagged is filled. */
export function ScoreChart({ scores, threshold, onMove }: Moving) {
  const bins = [scores.negative, scores.positive].map(binned);
  const highest = Math.max(10, ...bins.flat());
  const plane = planeOf(
    { from: 0, to: 104, ticks: [0, 20, 40, 60, 80, 100], label: 'Score' },
    { from: -highest, to: highest, ticks: [[0, '0']], label: 'positives | negatives' },
  );
  return (
    <figure>
      <figcaption>Cases by score. Filled is flagged; drag the line.</figcaption>
      <Chart
        plane={plane}
        label={`Negatives above and positives below a line of scores, parted by a threshold at ${threshold}.`}
      >
        {bins.map((counts, side) =>
          counts.map((count, bin) => (
            <Bar
              // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
              key={`${side} ${bin}`}
              left={plane.atX(bin * BIN)}
              right={plane.atX((bin + 1) * BIN)}
              from={plane.atY(0)}
              to={plane.atY(side === 0 ? count : -count)}
              flagged={Math.min(1, Math.max(0, bin + 1 - threshold / BIN))}
            />
          )),
        )}
        <line
          className="present"
          x1={plane.atX(threshold)}
          x2={plane.atX(threshold)}
          y1={plane.atY(highest)}
          y2={plane.atY(-highest)}
        />
        <rect
          className="handle"
          style={{ touchAction: 'pan-y' }}
          x={plane.atX(threshold) - 22}
          width={44}
          y={plane.atY(highest)}
          height={plane.atY(-highest) - plane.atY(highest)}
          data-drag="threshold"
          {...draggable(plane, ({ x }) => onMove(x))}
        />
      </Chart>
    </figure>
  );
}

interface BarProps {
  left: number;
  right: number;
  from: number;
  to: number;
  /** The part of its width, on the right, that lies above the threshold. */
  flagged: number;
}

function Bar({ left, right, from, to, flagged }: BarProps) {
  const [y, height] = [Math.min(from, to), Math.abs(to - from)];
  const width = right - left;
  if (height === 0) return null;
  return (
    <>
      <rect className="bar" x={left} width={width} y={y} height={height} />
      <rect
        className="bar filled"
        x={right - width * flagged}
        width={width * flagged}
        y={y}
        height={height}
      />
    </>
  );
}

function binned(counts: number[]): number[] {
  const bins: number[] = [];
  for (const [score, count] of counts.entries()) {
    const bin = Math.floor(score / BIN);
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  return bins;
}
