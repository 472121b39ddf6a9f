import { paragraph } from '../../content/kinds/parts';
import { hasOrder } from '../../content/kinds/runbook';
import type { FileOfKind } from '../../content/model';
import { oncePer } from '../../content/once';
import type { Source } from '../item';
import { orderTask } from '../order-task';
import { derivedSource, MOST_PARTS } from './derive';

/** In which order its steps are taken: any that keeps to what has to come before. */
export const fromRunbook: (file: FileOfKind<'runbook'>) => Source[] = oncePer((file) =>
  hasOrder(file) ? [orderOf(file, MOST_PARTS)] : [],
);

/** The same with all of its steps, to be rehearsed: it stands in no bank, and nothing that is answered counts. */
export const wholeRunbook: (file: FileOfKind<'runbook'>) => Source = oncePer((file) => orderOf(file));

function orderOf(file: FileOfKind<'runbook'>, most?: number): Source {
  const said = (value: string) => paragraph([{ type: 'text', value }]);
  const stem = [said(file.front.symptom), said('In which order do you take these steps?')];
  return derivedSource({ file, rule: file.id, difficulty: 3, stem }, orderTask(file.body.steps, most));
}
