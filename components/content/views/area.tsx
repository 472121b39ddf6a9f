import { AreaStanding } from '@/components/progress/AreaStanding';
import { LevelHelp } from '@/components/progress/LevelMeanings';
import { Rating } from '@/components/progress/Rating';
import { RatingHistory } from '@/components/progress/RatingHistory';
import { RatingSlots } from '@/components/progress/RatingSlots';
import { type AnyKind, allKinds } from '@/lib/content/kinds/all';
import type { ContentFile, Exam, FileOfKind } from '@/lib/content/model';
import { CheckYourself, checkSections } from '../DrillLinks';
import { Html } from '../Html';
import { openFiles } from '../open';
import { UnitList } from '../UnitList';
import type { View } from './view';

type Area = FileOfKind<'area'>;

/** The other kinds of file that belong to an area, each with its files; none that is empty. */
function holdings(area: Area, exam: Exam) {
  const files = openFiles(exam).filter((file) => file.kind !== 'area' && file.front.area === area.name);
  return allKinds
    .map((kind) => ({ kind, files: files.filter((file) => file.kind === kind.name) }))
    .filter((holding) => holding.files.length > 0);
}

export const area: View<Area> = {
  opensWithLine: true,
  sections: (file, exam) => ({
    before: [{ id: 'ready-when', text: 'Ready when' }],
    after: [
      ...holdings(file, exam).map(({ kind }) => ({ id: kind.folder, text: kind.many })),
      ...checkSections(exam, { area: [file.name] }),
    ],
  }),
  Page({ file, parts, exam }) {
    const items = file.fragments.filter((fragment) => fragment.rateable).map(({ id }) => `${file.id}#${id}`);
    return (
      <>
        <section
          aria-labelledby="ready-when"
          className="panel flex flex-wrap items-center justify-between gap-x-6 gap-y-3.5"
        >
          <div className="min-w-56 flex-1">
            <h2 id="ready-when" className="text-base">
              Ready when
            </h2>
            <Html html={parts.ready ?? ''} />
          </div>
          <Rating unit={file.id} label={file.front.title} size="full" />
        </section>
        <div className="mt-3 flex flex-wrap items-baseline gap-x-6 gap-y-1 text-ink-2 text-sm">
          <AreaStanding units={items} />
          <RatingHistory unit={file.id} label={file.front.title} />
          <LevelHelp />
        </div>
        <RatingSlots>
          <Html html={parts.body ?? ''} className="mt-8" />
        </RatingSlots>
        {holdings(file, exam).map(({ kind, files }) => (
          <Holding key={kind.name} area={file} kind={kind} files={files} />
        ))}
        <CheckYourself exam={exam} scope={{ area: [file.name] }} what="area" />
      </>
    );
  },
};

/** More files of a kind than this make the page long: the first few stand here, and a link to the rest. */
const MOST = 6;
const FIRST = 4;

function Holding({ area, kind, files }: { area: Area; kind: AnyKind; files: ContentFile[] }) {
  const isLong = files.length > MOST;
  return (
    <section aria-labelledby={kind.folder} className="mt-10">
      <h2 id={kind.folder}>
        {kind.many} {isLong && <span className="font-normal text-ink-2">{files.length}</span>}
      </h2>
      <UnitList files={isLong ? files.slice(0, FIRST) : files} />
      {isLong && (
        <p className="mt-2.5">
          <a href={`/${area.exam}/${kind.folder}?area=${area.name}`}>
            All {files.length} {kind.many.toLowerCase()} of this area
          </a>
        </p>
      )}
    </section>
  );
}
