import type { AnyKind } from '@/lib/content/kinds/all';
import type { ContentFile, Domain, Exam } from '@/lib/content/model';
import { openFiles } from './open';
import { UnitList } from './UnitList';
import { capital, counted, inWords } from './words';

/** All files of a kind, by domain and area. */
export function KindList({ exam, kind }: { exam: Exam; kind: AnyKind }) {
  const files = openFiles(exam).filter((file) => file.kind === kind.name);
  const domains = exam.domains
    .map((domain) => ({ domain, groups: byArea(domain, files) }))
    .filter(({ groups }) => groups.length > 0);
  if (files.length === 0) return <Empty kind={kind} />;
  return (
    <div className="max-w-[43.75rem]">
      <p className="mb-2 text-ink-2 text-sm">{exam.file.front.code}</p>
      <h1>
        {capital(inWords(files.length))} {(files.length === 1 ? kind.one : kind.many).toLowerCase()} in{' '}
        {counted(domains.length, 'domain').replace(/^\d+/, (figure) => inWords(Number(figure)))}
      </h1>
      {domains.map(({ domain, groups }) => (
        <section key={domain.id} aria-labelledby={domain.id} className="mt-8">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 id={domain.id}>
              <a href={`/${exam.id}/domains/${domain.id}`}>{domain.title}</a>
            </h2>
            <p className="text-ink-2 text-sm">
              {counted(
                groups.flatMap((group) => group.files).length,
                kind.one.toLowerCase(),
                kind.many.toLowerCase(),
              )}
            </p>
          </div>
          {groups.map((group) => (
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

interface Group {
  id: string;
  /** The area's title; none where the files are areas themselves. */
  title?: string;
  files: ContentFile[];
}

function byArea(domain: Domain, files: ContentFile[]): Group[] {
  const areas = files.filter((file) => file.kind === 'area' && file.front.domain === domain.id);
  const groups: Group[] = domain.areas.map((area) => ({
    id: area.id,
    title: area.front.title,
    files: files.filter((file) => file.kind !== 'area' && file.front.area === area.name),
  }));
  return [{ id: domain.id, files: areas }, ...groups].filter((group) => group.files.length > 0);
}

function Empty({ kind }: { kind: AnyKind }) {
  return (
    <>
      <h1>There are no {kind.many.toLowerCase()} yet.</h1>
      <p className="mt-3 max-w-[68ch]">
        An instructor adds one with <code>npm run content:new {kind.name} NAME</code>. It is on this page
        within two seconds of being saved.
      </p>
    </>
  );
}
