import MiniSearch from 'minisearch';
import { kindOf } from '../content/kinds/all';
import type { Shelf } from '../content/kinds/define';
import { areaOf, type Exam, isKeptForMocks, type Kind, type Model } from '../content/model';
import { type Document, documentsOf } from './documents';
import { cut } from './marks';
import { type Indexed, options } from './options';
import { packIndex } from './pack';
import type { KindOfEntry, PackedEntry, Payload } from './payload';

/** What the server has of an exam's search: what it sends, and the whole texts for its own pages. */
export interface Built {
  payload: Payload;
  /** By stored id. */
  texts: Map<string, string>;
}

/** An area or a term of a name comes before what only speaks of it; plans come last. */
const ofKind: Partial<Record<Kind, number>> = { area: 1.6, term: 1.6 };
const ofShelf: Record<Shelf, number> = { know: 1.2, do: 0.8, plan: 0.7 };
const DOMAIN: KindOfEntry = { one: 'Domain', weight: 1.3 };
const OBJECTIVE: KindOfEntry = { one: 'Objective', weight: 0.9 };

/** The line that stands below a title in the browser, in characters. */
const LINE = 110;

interface Found {
  document: Document;
  kind: KindOfEntry;
  place?: string;
}

/** Makes the index of all that candidates may read of an exam: files, their parts, objectives and domains. */
export function buildSearch(model: Model, exam: Exam): Built {
  const found = [...outlineOf(exam), ...filesOf(model, exam)];
  const kinds = unique(found.map(({ kind }) => kind));
  const places = unique(found.flatMap(({ place }) => (place === undefined ? [] : [place])));
  const mini = new MiniSearch<Indexed>(options);
  mini.addAll(
    found.map(({ document: { title, names, heads, text } }, n) => ({
      n,
      title,
      names: names.join('. '),
      heads,
      text,
    })),
  );
  const entries = found.map(({ document, kind, place }): PackedEntry => {
    const { id, title, names, text } = document;
    const line = id.includes('#') ? '' : cut(text, 0, LINE);
    const packed: PackedEntry = [id, title, kinds.indexOf(kind), place ? places.indexOf(place) : -1, line];
    if (names.length > 0) packed.push(names);
    return packed;
  });
  return {
    payload: { exam: exam.id, kinds, places, entries, index: packIndex(mini.toJSON()) },
    texts: new Map(found.map(({ document: { id, text } }) => [`${exam.id}/${id}`, text])),
  };
}

function filesOf(model: Model, exam: Exam): Found[] {
  const kinds = new Map<Kind, KindOfEntry>();
  return exam.files
    .filter((file) => !isKeptForMocks(file))
    .flatMap((file) => {
      const { one, shelf } = kindOf(file);
      const kind = kinds.get(file.kind) ?? {
        one,
        weight: ofKind[file.kind] ?? ofShelf[shelf],
        isArea: file.kind === 'area' || undefined,
      };
      kinds.set(file.kind, kind);
      const place = file.kind === 'area' ? undefined : areaOf(model, file)?.front.title;
      return documentsOf(file).map((document) => ({ document, kind, place }));
    });
}

function outlineOf(exam: Exam): Found[] {
  const domains = exam.domains.map(({ id, title, know, trap }): Found => {
    const document = { id: `domains/${id}`, title, names: [], heads: '', text: `${know} ${trap}` };
    return { document, kind: DOMAIN };
  });
  const objectives = [...exam.objectives.values()].map(({ id, title, group, domain }): Found => {
    const document = {
      id: `objectives/${id}`,
      title: `${id} ${title}`,
      names: [],
      heads: '',
      text: group.title,
    };
    return { document, kind: OBJECTIVE, place: domain.title };
  });
  return [...domains, ...objectives];
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
