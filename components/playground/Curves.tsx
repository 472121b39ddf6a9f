import type { CurvePoint } from '@/lib/playground/threshold';
import { Chart, planeOf } from './Chart';
import { figure } from './figures';

const share = { from: 0, to: 1, ticks: [0, 0.5, 1] };

interface Curve {
  curve: CurvePoint[];
  present: CurvePoint | undefined;
}

/** Recall against the share of false alarms; the dotted line is guessing. */
export function RocCurve({ curve, present }: Curve) {
  const plane = planeOf({ ...share, label: 'False-positive rate' }, { ...share, label: 'Recall' });
  const points = curve.flatMap(({ falsePositiveRate: x, recall: y }) =>
    x === undefined || y === undefined ? [] : [[x, y] as const],
  );
  return (
    <figure>
      <figcaption>ROC curve</figcaption>
      <Chart
        plane={plane}
        label={`ROC curve. ${pointInWords('false-positive rate', present?.falsePositiveRate, 'recall', present?.recall)}`}
      >
        <path
          className="guide"
          d={plane.line([
            [0, 0],
            [1, 1],
          ])}
        />
        <path className="curve" d={plane.line(points)} />
        {present?.falsePositiveRate !== undefined && present.recall !== undefined && (
          <circle
            className="point"
            cx={plane.atX(present.falsePositiveRate)}
            cy={plane.atY(present.recall)}
            r={6}
          />
        )}
      </Chart>
    </figure>
  );
}

/** Precision against recall; the dotted line is the share of positives, which guessing reaches. */
export function PrecisionRecall({ curve, present, rate }: Curve & { rate: number }) {
  const plane = planeOf({ ...share, label: 'Recall' }, { ...share, label: 'Precision' });
  // In steps, for that is the area that average precision adds up.
  const steps: (readonly [number, number])[] = [];
  let before = 0;
  for (const { recall, precision } of curve) {
    if (recall === undefined || precision === undefined) continue;
    steps.push([before, precision], [recall, precision]);
    before = recall;
  }
  return (
    <figure>
      <figcaption>Precision–recall curve</figcaption>
      <Chart
        plane={plane}
        label={`Precision–recall curve. ${pointInWords('recall', present?.recall, 'precision', present?.precision)}`}
      >
        <path
          className="guide"
          d={plane.line([
            [0, rate],
            [1, rate],
          ])}
        />
        <path className="curve" d={plane.line(steps)} />
        {present?.recall !== undefined && present.precision !== undefined && (
          <circle className="point" cx={plane.atX(present.recall)} cy={plane.atY(present.precision)} r={6} />
        )}
      </Chart>
    </figure>
  );
}

function pointInWords(x: string, xValue: number | undefined, y: string, yValue: number | undefined): string {
  return xValue === undefined || yValue === undefined
    ? `The present point is undefined.`
    : `Present point: ${x} ${figure(xValue)}, ${y} ${figure(yValue)}.`;
}

/** Both curves at every tenth threshold. */
export function CurveTable({ curve }: { curve: CurvePoint[] }) {
  const text = (value: number | undefined) => (value === undefined ? 'undefined' : figure(value));
  return (
    <table className="numbers">
      <thead>
        <tr>
          <th scope="col">Threshold</th>
          <th scope="col">FPR</th>
          <th scope="col">Recall</th>
          <th scope="col">Precision</th>
        </tr>
      </thead>
      <tbody>
        {curve
          .filter(({ threshold }) => threshold % 10 === 0)
          .map(({ threshold, falsePositiveRate, recall, precision }) => (
            <tr key={threshold}>
              <th scope="row">{threshold}</th>
              <td>{text(falsePositiveRate)}</td>
              <td>{text(recall)}</td>
              <td>{text(precision)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
