import { Behind } from '@/components/ui/Behind';
import type { Counts } from '@/lib/playground/confusion';
import { within } from '@/lib/playground/state';
import {
  type Areas,
  areasOf,
  CASES,
  type CurvePoint,
  countsAt,
  curveOf,
  scoresOf,
  thresholdFields,
} from '@/lib/playground/threshold';
import { CurveTable, PrecisionRecall, RocCurve } from './Curves';
import { Dial } from './Dial';
import { over } from './Formula';
import { Frame } from './Frame';
import { figure } from './figures';
import { type Measure, Measures } from './Measures';
import { measuresOfCounts } from './measuresOfCounts';
import type { PlaygroundProps } from './props';
import { ScoreChart } from './ScoreChart';
import { usePlay } from './usePlay';

const dials = [
  { key: 'threshold', label: 'Threshold: flagged from this score up' },
  { key: 'positives', label: 'Positives among 1,000 cases' },
  { key: 'positiveMean', label: 'Mean score of positives' },
  { key: 'negativeMean', label: 'Mean score of negatives' },
  { key: 'spread', label: 'Spread of both (standard deviation)' },
] as const;

export function Threshold({ metric }: PlaygroundProps) {
  const { state, isStart, change, reset } = usePlay(thresholdFields);
  const scores = scoresOf(state);
  const counts = countsAt(scores, state.threshold);
  const curve = curveOf(scores);
  const present = curve.find(({ threshold }) => threshold === state.threshold);
  const finding = `At ${state.threshold}, ${figure(counts.tp + counts.fp)} of 1,000 are flagged: ${figure(counts.tp)} of ${figure(state.positives)} positives are found, with ${figure(counts.fp)} false alarms.`;
  return (
    <Frame finding={finding} isStart={isStart} reset={reset}>
      <div className="dials mt-4">
        {dials.map(({ key, label }) => (
          <Dial
            key={key}
            label={label}
            field={thresholdFields[key]}
            value={state[key]}
            onChange={(value) => change({ [key]: value })}
          />
        ))}
      </div>
      <div className="charts">
        <ScoreChart
          scores={scores}
          threshold={state.threshold}
          onMove={(to) => change({ threshold: within(thresholdFields.threshold, to) })}
        />
        <RocCurve curve={curve} present={present} />
        <PrecisionRecall curve={curve} present={present} rate={state.positives / CASES} />
      </div>
      <Behind title="The curves as a table">
        <CurveTable curve={curve} />
      </Behind>
      <Measures measures={measuresFor(counts, areasOf(scores), curve, state.threshold)} own={metric} />
    </Frame>
  );
}

/** Of all that counts say, what the curves are made of. */
const shown = ['precision', 'recall', 'false-positive-rate'];

function measuresFor(counts: Counts, areas: Areas, curve: CurvePoint[], threshold: number): Measure[] {
  return [
    ...measuresOfCounts(counts).filter(({ id }) => shown.includes(id)),
    {
      id: 'roc-auc',
      name: 'ROC AUC',
      note: 'Pairs of a positive and a negative: won, and half of those tied, of all',
      chunks: [[over(`${figure(areas.won)} + ${figure(areas.tied)} / 2`, figure(areas.pairs))]],
      value: areas.roc,
      lacks: 'one class has no case',
    },
    {
      id: 'pr-auc',
      name: 'PR AUC',
      note: 'Average precision: each gain of recall, times the precision there; here the threshold’s own',
      chunks: [['… +'], [stepAt(curve, threshold)], ['+ …']],
      value: areas.averagePrecision,
      lacks: 'there is no positive',
    },
  ];
}

/** What the present threshold adds to average precision: the recall gained by it, times the precision. */
function stepAt(curve: CurvePoint[], threshold: number): string {
  const at = curve.findIndex((point) => point.threshold === threshold);
  const { recall = 0, precision = 0 } = curve[at] ?? {};
  const before = curve[at - 1]?.recall ?? 0;
  return `( ${figure(recall)} − ${figure(before)} ) · ${figure(precision)}`;
}
