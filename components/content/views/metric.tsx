import { Playground } from '@/components/playground/Playground';
import type { FileOfKind } from '@/lib/content/model';
import { DrillThese } from '../DrillLinks';
import { Html } from '../Html';
import { UnitRating } from '../UnitRating';
import type { View } from './view';

type Metric = FileOfKind<'metric'>;

export const metric: View<Metric> = {
  opensWithLine: true,
  sections: (file) => ({
    before: [],
    after: file.front.playground ? [{ id: 'try-it', text: 'Try it' }] : [],
  }),
  Page: ({ file, parts, exam }) => (
    <>
      <UnitRating file={file} />
      <Html html={parts.body ?? ''} className="mt-6" />
      <DrillThese exam={exam} file={file} />
      {file.front.playground && (
        <section aria-labelledby="try-it" className="no-print mt-8.5">
          <h2 id="try-it">Try it</h2>
          <Playground name={file.front.playground} metric={file.name} />
        </section>
      )}
    </>
  ),
};
