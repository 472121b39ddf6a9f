import { type Counts, measuresOf } from '@/lib/playground/confusion';
import { over, root } from './Formula';
import { figure } from './figures';
import type { Measure } from './Measures';

/** What a confusion matrix says, each with the counts in its formula. */
export function measuresOfCounts(counts: Counts): Measure[] {
  const { tp, fp, fn, tn } = counts;
  const of = measuresOf(counts);
  const [TP, FP, FN, TN] = [tp, fp, fn, tn].map((count) => figure(count));
  return [
    {
      id: 'accuracy',
      name: 'Accuracy',
      chunks: [[over(`${TP} + ${TN}`, `${TP} + ${TN} + ${FP} + ${FN}`)]],
      value: of.accuracy,
      lacks: 'there is no case',
    },
    {
      id: 'precision',
      name: 'Precision',
      chunks: [[over(`${TP}`, `${TP} + ${FP}`)]],
      value: of.precision,
      lacks: 'nothing is flagged',
    },
    {
      id: 'recall',
      name: 'Recall',
      chunks: [[over(`${TP}`, `${TP} + ${FN}`)]],
      value: of.recall,
      lacks: 'there is no positive',
    },
    {
      id: 'f1-score',
      name: 'F1 score',
      chunks: [[over(`2 · ${TP}`, `2 · ${TP} + ${FP} + ${FN}`)]],
      value: of.f1,
      lacks: 'nothing is positive and nothing is flagged',
    },
    {
      id: 'false-positive-rate',
      name: 'False-positive rate',
      chunks: [[over(`${FP}`, `${FP} + ${TN}`)]],
      value: of.falsePositiveRate,
      lacks: 'there is no negative',
    },
    {
      id: 'balanced-accuracy',
      name: 'Balanced accuracy',
      chunks: [[over(`${TP} / ${figure(tp + fn)} + ${TN} / ${figure(tn + fp)}`, '2')]],
      value: of.balancedAccuracy,
      lacks: 'one class has no case',
    },
    {
      id: 'matthews',
      name: 'Matthews correlation (MCC)',
      chunks: [
        [
          over(
            `${TP} · ${TN} − ${FP} · ${FN}`,
            root(`${figure(tp + fp)} · ${figure(tp + fn)} · ${figure(tn + fp)} · ${figure(tn + fn)}`),
          ),
        ],
      ],
      value: of.matthews,
      lacks: 'a row or a column of the matrix is empty',
    },
  ];
}
