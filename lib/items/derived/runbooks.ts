import { paragraph } from '../../content/kinds/parts';
import { hasOrder } from '../../content/kinds/runbook';
import type { FileOfKind } from '../../content/model';
import { oncePer } from '../../content/once';
import type { Source } from '../item';
import { orderTask } from '../order-task';
import { derivedSource, MOST_PARTS } from './derive';

/** In which order its steps are taken: any that keeps to what has to come before. */
export const fromRunbook: (file: FileOfKind<'runbook'>) => Source[] = oncePer((file) => {
  if (!hasOrder(file)) return [];
  const said = (value: string) => paragraph([{ type: 'text', value }]);
  const stem = [said(file.front.symptom), said('In which order do you take these steps?')];
  const made = orderTask(file.body.steps, MOST_PARTS);
  return [derivedSource({ file, rule: file.id, difficulty: 3, stem }, made)];
});
