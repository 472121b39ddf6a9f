import type { FileOfKind } from '@/lib/content/model';
import { CopyButton } from '../CopyButton';
import { DrillThese } from '../DrillLinks';
import { Html } from '../Html';
import { UnitRating } from '../UnitRating';
import { Answers } from './Answers';
import type { View } from './view';

export const reference: View<FileOfKind<'reference'>> = {
  opensWithLine: false,
  sections: () => ({ before: [], after: [] }),
  Page: ({ file, parts, exam }) => (
    <>
      <UnitRating file={file} />
      <Html html={parts.purpose ?? ''} className="mt-6" />
      <div className="mt-4 flex items-center justify-between gap-4 text-ink-2 text-sm">
        <span>{file.front.language}</span>
        <CopyButton text={file.body.fences[0]?.value ?? ''} />
      </div>
      <Html html={parts.code ?? ''} className="mt-1.5" />
      <Html html={parts.body ?? ''} className="mt-4" />
      <Html html={parts.question ?? ''} className="mt-8 [&>h2]:mt-0" />
      <Answers html={parts.answer ?? ''} words="Show the answers" />
      <DrillThese exam={exam} file={file} />
    </>
  ),
};
