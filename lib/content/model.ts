import type { Drawing } from './drawing';
import type { ContentFile, FileOfKind, Kind } from './file';
import type { ExamFile } from './kinds/exam';

export type { ContentFile, FileOfKind, Kind };

/** Anything with an id: a file of knowledge or a fragment of one. */
export interface Unit {
  /** Stored id, as in `ai-300/areas/retrieval#chunk-size`. */
  id: string;
  exam: string;
  kind: Kind;
  title: string;
  /** Where to read it. */
  href: string;
  /** Stored id of the file that holds it; its own id for a file. */
  file: string;
  rateable: boolean;
  /** Whether a learner ticks it as done instead. */
  tickable: boolean;
}

export interface Objective {
  id: string;
  title: string;
  group: Group;
  domain: Domain;
  /** Units of the exam that name this objective, in reading order. */
  files: ContentFile[];
}

export interface Group {
  id: string;
  title: string;
  /** The tag of a mistake made here. */
  miss: string;
  /** Id (without exam) of the unit that a miss leads to. */
  leads: string;
  objectives: Objective[];
}

export interface Domain {
  id: string;
  title: string;
  /** Official share of the exam in percent, from and to. */
  weight: [number, number];
  know: string;
  trap: string;
  groups: Group[];
  /** Its areas in reading order. */
  areas: FileOfKind<'area'>[];
}

/** One exam: its outline, and its files in reading order (domain, area, kind, title); those without area last. */
export interface Exam {
  id: string;
  file: ExamFile;
  domains: Domain[];
  objectives: Map<string, Objective>;
  files: ContentFile[];
  /** What its diagrams look like, by the hash of their text. */
  drawings: Map<string, Drawing>;
}

/** Everything that was compiled, read-only and replaced whole. */
export interface Model {
  /** Hash over all files: the content's version. */
  version: string;
  exams: Exam[];
  /** By stored id. */
  files: Map<string, ContentFile>;
  /** By stored id, files and fragments. */
  units: Map<string, Unit>;
  /** Former ids to the ids that took their place. */
  heirs: Map<string, string>;
  /** By stored id of a file: the files that link to it or show it. */
  references: Map<string, ContentFile[]>;
}

/**
 * Finds a unit by its stored id, or by one that it used to have.
 * Returns undefined for an id that the content does not know.
 */
export function findUnit(model: Model, id: string): Unit | undefined {
  return model.units.get(model.heirs.get(id) ?? id);
}

/** Finds an exam by its folder, as in `ai-300`. */
export function findExam(model: Model, id: string): Exam | undefined {
  return model.exams.find((exam) => exam.id === id);
}

/** Whether a file is kept for mock exams: it then stands on no page, and in no list or search. */
export function isKeptForMocks({ front }: ContentFile): boolean {
  return 'use' in front && front.use === 'mock';
}

/** The area that a file belongs to, if it names one; an area belongs to itself. */
export function areaOf(model: Model, file: ContentFile): FileOfKind<'area'> | undefined {
  if (file.kind === 'area') return file;
  if (!file.front.area) return undefined;
  const area = model.files.get(`${file.exam}/areas/${file.front.area}`);
  return area?.kind === 'area' ? area : undefined;
}

/** The files of one kind in reading order. */
export function filesOfKind<K extends Kind>(exam: Exam, kind: K): FileOfKind<K>[] {
  return exam.files.filter((file): file is FileOfKind<K> => file.kind === kind);
}

/** The scenarios of a case study, in the order of their parts. */
export function partsOf(exam: Exam, { name }: FileOfKind<'case'>): FileOfKind<'scenario'>[] {
  return filesOfKind(exam, 'scenario')
    .filter(({ front }) => front.case === `cases/${name}`)
    .sort((a, b) => (a.front.part ?? 0) - (b.front.part ?? 0));
}
