import { type Counts, confusionFields } from '@/lib/playground/confusion';
import { Dial } from './Dial';
import { Frame } from './Frame';
import { figure, plural } from './figures';
import { Measures } from './Measures';
import { measuresOfCounts } from './measuresOfCounts';
import type { PlaygroundProps } from './props';
import { usePlay } from './usePlay';

/** In rows the truth, in columns the prediction. */
const rows = [
  {
    truth: 'Negative',
    cells: [
      { key: 'tn', name: 'True negatives', short: 'TN', verdict: 'right' },
      { key: 'fp', name: 'False positives', short: 'FP', verdict: 'false alarm' },
    ],
  },
  {
    truth: 'Positive',
    cells: [
      { key: 'fn', name: 'False negatives', short: 'FN', verdict: 'missed' },
      { key: 'tp', name: 'True positives', short: 'TP', verdict: 'right' },
    ],
  },
] as const;

export function ConfusionMatrix({ metric }: PlaygroundProps) {
  const { state, isStart, change, reset } = usePlay(confusionFields);
  return (
    <Frame finding={findingOf(state)} isStart={isStart} reset={reset}>
      <table className="matrix mt-4">
        <caption>Move the four counts</caption>
        <thead>
          <tr>
            <th scope="col">Truth</th>
            <th scope="col">Passed</th>
            <th scope="col">Flagged</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ truth, cells }) => (
            <tr key={truth}>
              <th scope="row">{truth}</th>
              {cells.map(({ key, name, short, verdict }) => (
                <td key={key} className={verdict === 'right' ? 'bg-sunk' : undefined}>
                  <Dial
                    label={`${name} (${short})`}
                    field={confusionFields[key]}
                    value={state[key]}
                    onChange={(value) => change({ [key]: value })}
                  />
                  <p className="text-ink-2 text-sm">{verdict}</p>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Measures measures={measuresOfCounts(state)} own={metric} />
    </Frame>
  );
}

function findingOf({ tp, fp, fn, tn }: Counts): string {
  const flagged =
    tp + fp === 0 ? 'nothing is flagged' : `${figure(tp + fp)} are flagged, ${figure(tp)} of them rightly`;
  const missed =
    tp + fn === 0 ? 'there is no positive to miss' : `${figure(fn)} of ${plural(tp + fn, 'positive')} missed`;
  return `Of ${plural(tp + fp + fn + tn, 'case')} ${flagged}; ${missed}.`;
}
