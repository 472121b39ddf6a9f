import type { FileOfKind } from '@/lib/content/model';
import { DrillThese } from '../DrillLinks';
import { Html } from '../Html';
import { UnitRating } from '../UnitRating';
import { Resting, restingSections } from './Resting';
import type { View } from './view';

/** Room between the steps, and their first lines, which say what to do, before their reasons. */
const steps = '[&>ol>li+li]:mt-4 [&>ol>li>p:first-child]:font-semibold [&>ol>li>p>em]:text-ink-2';

export const runbook: View<FileOfKind<'runbook'>> = {
  opensWithLine: true,
  sections: restingSections,
  Page: ({ file, parts, exam }) => (
    <>
      <UnitRating file={file} />
      <Html html={parts.body ?? ''} className={`mt-6 ${steps}`} />
      <DrillThese exam={exam} file={file} />
      <Resting file={file} exam={exam} />
    </>
  ),
};
