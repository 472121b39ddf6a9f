import type { FileOfKind } from '@/lib/content/model';
import { capital, counted } from '@/lib/content/phrases';
import { Html } from '../Html';
import { UnitRating } from '../UnitRating';
import type { View } from './view';

type Lab = FileOfKind<'lab'>;

export const lab: View<Lab> = {
  opensWithLine: false,
  sections: () => ({ before: [], after: [] }),
  Page({ file, parts }) {
    const { minutes, cost, needs } = file.front;
    const facts = { Takes: counted(minutes, 'minute'), Costs: cost, Needs: needs };
    return (
      <>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
          {Object.entries(facts).map(([name, fact]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className="max-sm:mb-1.5">{capital(fact)}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-5">
          <UnitRating file={file} />
        </div>
        <Html html={parts.body ?? ''} className="lab mt-6" />
      </>
    );
  },
};
