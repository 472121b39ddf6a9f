import type { AnyKind } from '@/lib/content/kinds/all';
import type { AreaFile } from '@/lib/content/kinds/area';
import type { ContentFile, Exam } from '@/lib/content/model';
import { capital, counted, inWords } from '@/lib/content/phrases';
import { openFiles } from './open';
import { UnitList } from './UnitList';

/**
 * All files of a kind, or those of one area, by domain and area; last those that serve the whole exam. A kind
 * that is listed by title stands in the order of the alphabet.
 */
export function KindList({ exam, kind, area }: { exam: Exam; kind: AnyKind; area?: AreaFile }) {
  const files = openFiles(exam).filter(
    (file) => file.kind === kind.name && (!area || (file.kind !== 'area' && file.front.area === area.name)),
  );
  const domains = exam.domains
    .map(({ id, title, areas }) => ({
      id,
      title,
      href: `/${exam.id}/domains/${id}`,
      groups: byArea(id, areas, files),
    }))
    .filter(({ groups }) => groups.length > 0);
  const free = files.filter((file) => file.kind !== 'area' && !file.front.area);
  if (files.length === 0) return <Empty exam={exam} kind={kind} area={area} />;
  const isByTitle = kind.listed === 'by title';
  const sections: Section[] = isByTitle
    ? byLetter(files)
    : [
        ...domains,
        ...(free.length > 0
          ? [{ id: 'whole-exam', title: 'For the whole exam', groups: [{ id: 'whole-exam', files: free }] }]
          : []),
      ];
  return (
    <div className="max-w-[43.75rem]">
      <p className="mb-2 text-ink-2 text-sm">{exam.file.front.code}</p>
      <h1>
        {capital(inWords(files.length))} {nameOf(kind, files.length)}
        {area && ` of ${area.front.title}`}
        {!area &&
          !isByTitle &&
          domains.length > 0 &&
          ` in ${inWords(domains.length)} ${plural(domains.length)}`}
      </h1>
      {area && (
        <p className="mt-2.5">
          <a href={`/${area.id}`}>Back to the area</a>, or{' '}
          <a href={`/${exam.id}/${kind.folder}`}>all {kind.many.toLowerCase()}</a>.
        </p>
      )}
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id} className="mt-8">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 id={section.id}>
              {section.href ? <a href={section.href}>{section.title}</a> : section.title}
            </h2>
            <p className="text-ink-2 text-sm">{countOf(kind, section.groups)}</p>
          </div>
          {section.groups.map((group) => (
            <div key={group.id} className="mt-3">
              {group.title && <h3 className="text-ink-2">{group.title}</h3>}
              <UnitList files={group.files} />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

const plural = (domains: number) => (domains === 1 ? 'domain' : 'domains');

function nameOf(kind: AnyKind, count: number): string {
  return (count === 1 ? kind.one : kind.many).toLowerCase();
}

function countOf(kind: AnyKind, groups: Group[]): string {
  const files = groups.flatMap((group) => group.files);
  return counted(files.length, kind.one.toLowerCase(), kind.many.toLowerCase());
}

interface Group {
  id: string;
  /** The area's title; none where the files are areas themselves. */
  title?: string;
  files: ContentFile[];
}

interface Section {
  id: string;
  title: string;
  href?: string;
  groups: Group[];
}

/** Files in the order of the alphabet, under their first letters. */
function byLetter(files: ContentFile[]): Section[] {
  const byTitle = files.toSorted((a, b) => a.front.title.localeCompare(b.front.title, 'en'));
  const letterOf = ({ front }: ContentFile) => front.title.charAt(0).toUpperCase();
  return [...new Set(byTitle.map(letterOf))].map((letter) => {
    const id = `letter-${letter.toLowerCase()}`;
    return {
      id,
      title: letter,
      groups: [{ id, files: byTitle.filter((file) => letterOf(file) === letter) }],
    };
  });
}

function byArea(domain: string, inDomain: AreaFile[], files: ContentFile[]): Group[] {
  const areas = files.filter((file) => file.kind === 'area' && file.front.domain === domain);
  const groups: Group[] = inDomain.map((area) => ({
    id: area.id,
    title: area.front.title,
    files: files.filter((file) => file.kind !== 'area' && file.front.area === area.name),
  }));
  return [{ id: domain, files: areas }, ...groups].filter((group) => group.files.length > 0);
}

/** Says where to read meanwhile, and to instructors how to add the first. */
function Empty({ exam, kind, area }: { exam: Exam; kind: AnyKind; area?: AreaFile }) {
  const all = openFiles(exam).some((file) => file.kind === kind.name);
  return (
    <div className="max-w-[43.75rem]">
      <h1>
        There are no {kind.many.toLowerCase()}
        {area && ` of ${area.front.title}`} yet.
      </h1>
      <p className="mt-3">
        {area ? (
          <>
            Read <a href={`/${area.id}`}>the area</a> itself
            {all && (
              <>
                , or <a href={`/${exam.id}/${kind.folder}`}>all {kind.many.toLowerCase()}</a>
              </>
            )}
            .
          </>
        ) : (
          <>
            Read <a href={`/${exam.id}/areas`}>the readiness areas</a> first, or see on{' '}
            <a href={`/${exam.id}/objectives`}>the map of objectives</a> what is there.
          </>
        )}
      </p>
      <p className="mt-3 text-ink-2 text-sm">
        For instructors: <code>npm run content:new {kind.name} NAME</code> begins one. It is on this page
        within two seconds of being saved.
      </p>
    </div>
  );
}
