import type { FileOfKind } from '@/lib/content/model';
import { DrillThese } from '../DrillLinks';
import { Html } from '../Html';
import { UnitRating } from '../UnitRating';
import { Resting, restingSections } from './Resting';
import type { View } from './view';

export const decision: View<FileOfKind<'decision'>> = {
  opensWithLine: true,
  sections: restingSections,
  Page: ({ file, parts, exam }) => (
    <>
      <UnitRating file={file} />
      <Html html={parts.body ?? ''} className="mt-6" />
      <DrillThese exam={exam} file={file} />
      <Resting file={file} exam={exam} />
    </>
  ),
};
