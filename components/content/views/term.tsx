import type { FileOfKind } from '@/lib/content/model';
import { listed } from '@/lib/content/phrases';
import { Html } from '../Html';
import { UnitRating } from '../UnitRating';
import type { View } from './view';

export const term: View<FileOfKind<'term'>> = {
  opensWithLine: false,
  sections: () => ({ before: [], after: [] }),
  Page: ({ file, parts }) => (
    <>
      {file.front.also.length > 0 && (
        <p className="mb-4 text-ink-2">Also known as {listed(file.front.also)}.</p>
      )}
      <UnitRating file={file} />
      <Html html={parts.body ?? ''} className="mt-6" />
    </>
  ),
};
