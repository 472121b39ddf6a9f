import { kindOf } from '@/lib/content/kinds/all';
import { areaOf, type ContentFile, type Exam, type Model } from '@/lib/content/model';
import { dayInWords } from '@/lib/content/phrases';
import type { Rendering } from '@/lib/content/render';
import { Connections } from './Connections';
import { Contents } from './Contents';
import { Neighbours } from './Neighbours';
import { TermCards } from './TermCards';
import { type Step, Trail } from './Trail';
import { viewOf } from './views/all';

interface Props {
  model: Model;
  exam: Exam;
  file: ContentFile;
  rendering: Rendering;
}

/** The page of one file of knowledge, whatever its kind. */
export function UnitPage({ model, exam, file, rendering }: Props) {
  const view = viewOf(file);
  const { before, after } = view.sections(file, exam);
  const headings = rendering.contents.filter(({ depth }) => depth === 2);
  const objectives = file.front.objectives.length > 0 ? [{ id: 'objectives', text: 'Objectives' }] : [];
  const entries = [...before, ...headings, ...after, ...objectives];
  return (
    <div className="page grid gap-x-14 lg:grid-cols-[minmax(0,43.75rem)_13.75rem]">
      <article className="min-w-0">
        <Trail steps={trailOf(model, exam, file)} />
        <h1>{file.front.title}</h1>
        {view.opensWithLine && <p className="mt-2.5 text-ink-2 text-lede">{kindOf(file).line(file)}</p>}
        <div className="mt-5.5">
          <view.Page file={file} parts={rendering.parts} model={model} exam={exam} />
        </div>
        <Connections model={model} exam={exam} file={file} />
        <p className="mt-8 text-ink-2 text-sm">{provenance(file)}</p>
        <Neighbours exam={exam} file={file} />
        <TermCards />
      </article>
      {entries.length > 1 && (
        <nav
          aria-labelledby="on-this-page"
          className="sticky top-6 hidden max-h-[calc(100vh-3rem)] self-start overflow-y-auto text-ink-2 text-sm lg:block"
        >
          <p id="on-this-page" className="mb-3.5 font-semibold text-ink">
            On this page
          </p>
          <Contents entries={entries.map(({ id, text }) => ({ id, text }))} />
        </nav>
      )}
    </div>
  );
}

/** List, domain and area above a file. */
function trailOf(model: Model, exam: Exam, file: ContentFile): Step[] {
  const kind = kindOf(file);
  const area = areaOf(model, file);
  const domain = exam.domains.find(({ id }) => id === area?.front.domain);
  return [
    { text: kind.many, href: `/${exam.id}/${kind.folder}` },
    ...(domain ? [{ text: domain.title, href: `/${exam.id}/domains/${domain.id}` }] : []),
    ...(area && area !== file ? [{ text: area.front.title, href: `/${area.id}` }] : []),
  ];
}

/** How far a page can be trusted: whether it was reviewed, when it was checked, and against what. */
function provenance({ front }: ContentFile): string {
  const state = front.status === 'reviewed' ? 'Reviewed' : 'A draft, not yet reviewed';
  const checked = front.checked ? `, checked on ${dayInWords(front.checked)}` : '';
  const source = front.source ? `. Source: ${front.source}` : '';
  return `${state}${checked}${source}.`;
}
