import type { FileOfKind } from '@/lib/content/model';
import { DrillThese } from '../DrillLinks';
import { Html } from '../Html';
import { UnitRating } from '../UnitRating';
import { Answers } from './Answers';
import { Resting, restingSections } from './Resting';
import type { View } from './view';

export const distinction: View<FileOfKind<'distinction'>> = {
  opensWithLine: false,
  sections: restingSections,
  Page: ({ file, parts, exam }) => (
    <>
      <UnitRating file={file} />
      <div className="mt-6 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {[parts.left, parts.right].map((side = '') => (
          <Html key={side} html={side} className="border-line-strong border-t pt-3 [&>h2]:mt-0" />
        ))}
      </div>
      <Html html={parts.body ?? ''} className="mt-8" />
      <Html html={parts.question ?? ''} className="mt-8 [&>h2]:mt-0" />
      <Answers html={parts.answer ?? ''} words="Show which, and why" />
      <DrillThese exam={exam} file={file} />
      <Resting file={file} exam={exam} />
    </>
  ),
};
