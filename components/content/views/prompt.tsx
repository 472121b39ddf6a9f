import type { FileOfKind } from '@/lib/content/model';
import { Html } from '../Html';
import { UnitRating } from '../UnitRating';
import { Answers } from './Answers';
import type { View } from './view';

export const prompt: View<FileOfKind<'prompt'>> = {
  opensWithLine: false,
  sections: () => ({ before: [], after: [] }),
  Page: ({ file, parts }) => (
    <>
      <Html html={parts.question ?? ''} className="text-lede" />
      <p className="mt-5 text-ink-2 text-sm">
        Answer aloud or in writing, without notes. Then compare, and rate yourself.
      </p>
      <Answers html={parts.answer ?? ''} words="Show the model answer" />
      <div className="mt-6">
        <UnitRating file={file} />
      </div>
    </>
  ),
};
