import { Html } from '../Html';
import { UnitRating } from '../UnitRating';
import type { FileOfKind, View } from './view';

type Metric = FileOfKind<'metric'>;

export const metric: View<Metric> = {
  opensWithLine: true,
  sections: () => ({ before: [], after: [] }),
  Page: ({ file, parts }) => (
    <>
      <UnitRating file={file} />
      <Html html={parts.body ?? ''} className="mt-6" />
    </>
  ),
};
