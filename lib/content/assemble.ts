import { drawnHash } from './diagrams';
import type { ExamDraft } from './draft';
import { type Drawing, readDrawing } from './drawing';
import { allKinds, kindOf } from './kinds/all';
import type { AreaFile } from './kinds/area';
import { objectivesOf } from './kinds/decision-columns';
import type { ExamFile } from './kinds/exam';
import { linksIn, targetOf } from './links';
import type { ContentFile, Domain, Exam, Group, Model, Objective, Unit } from './model';
import { oncePer } from './once';

/** Puts checked files together into the model. Expects that the rules found no error. */
export function assemble(exams: ExamDraft[], version: string): Model {
  const model: Model = {
    version,
    exams: [],
    files: new Map(),
    units: new Map(),
    heirs: new Map(),
    references: new Map(),
  };
  for (const draft of exams) {
    const examFile = draft.exam?.examFile;
    if (!examFile) continue;
    const exam = assembleExam(draft, examFile);
    model.exams.push(exam);
    for (const file of exam.files) addUnits(model, file);
    for (const file of exam.files) addReferences(model, file);
    for (const file of exam.files) addHeirs(model, file);
  }
  return model;
}

function assembleExam(draft: ExamDraft, file: ExamFile): Exam {
  const files = draft.drafts.flatMap(({ file }) => (file ? [file] : []));
  const areas = files.filter((one): one is AreaFile => one.kind === 'area');
  const domains = file.front.domains.map(({ groups, ...rest }): Domain => {
    const domain: Domain = { ...rest, groups: [], areas: [] };
    domain.groups = groups.map(({ objectives, ...group }): Group => {
      const made: Group = { ...group, objectives: [] };
      made.objectives = Object.entries(objectives).map(([id, title]) => ({
        id,
        title,
        group: made,
        domain,
        files: [],
      }));
      return made;
    });
    return domain;
  });
  const objectives = new Map<string, Objective>(
    domains.flatMap(({ groups }) => groups.flatMap((group) => group.objectives.map((o) => [o.id, o]))),
  );

  const outline = [...objectives.keys()];
  const firstObjective = (one: ContentFile) =>
    Math.min(...one.front.objectives.map((id) => outline.indexOf(id)).filter((at) => at >= 0));
  for (const domain of domains) {
    domain.areas = areas
      .filter((area) => area.front.domain === domain.id)
      .sort((a, b) => firstObjective(a) - firstObjective(b) || byTitle(a, b));
  }
  const areasInOrder = domains.flatMap((domain) => domain.areas);
  const areaOrder = new Map(areasInOrder.map(({ name }, at) => [name, at]));
  const areaRank = (one: ContentFile) => {
    const area = one.kind === 'area' ? one.name : one.front.area;
    return area === undefined ? areaOrder.size : (areaOrder.get(area) ?? -1);
  };
  const kindRank = (one: ContentFile) => allKinds.findIndex((kind) => kind.name === one.kind);
  files.sort(
    (a, b) =>
      areaRank(a) - areaRank(b) || kindRank(a) - kindRank(b) || ownRank(a) - ownRank(b) || byTitle(a, b),
  );
  for (const one of files) {
    for (const id of objectivesNamedBy(one)) objectives.get(id)?.files.push(one);
  }
  return { id: draft.id, file, domains, objectives, files, drawings: drawingsOf(draft) };
}

function drawingsOf({ others }: ExamDraft): Map<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  for (const source of others.values()) {
    const hash = drawnHash(source.path);
    const drawing = hash && readDrawing(source);
    if (hash && typeof drawing === 'object') drawings.set(hash, drawing);
  }
  return drawings;
}

/** A file names objectives at its head; a decision's rows may name more in a column of their own. */
const objectivesNamedBy = oncePer((file: ContentFile): Set<string> => {
  const rows = file.kind === 'decision' ? file.body.rows.flatMap((row) => objectivesOf(file, row)) : [];
  return new Set([...file.front.objectives, ...rows]);
});

function ownRank(file: ContentFile): number {
  return kindOf(file).rank?.(file.front) ?? 0;
}

function byTitle(a: ContentFile, b: ContentFile): number {
  return a.front.title < b.front.title ? -1 : 1;
}

function addUnits(model: Model, file: ContentFile) {
  model.files.set(file.id, file);
  for (const unit of unitsOf(file)) model.units.set(unit.id, unit);
}

/** A file as a unit, and its fragments. */
const unitsOf = oncePer((file: ContentFile): Unit[] => {
  const { exam, kind, id } = file;
  const base = { exam, kind, file: id };
  const href = `/${id}`;
  const rateable = kindOf(file).rateable;
  const fragments = file.fragments.map((fragment) => ({
    ...base,
    id: `${id}#${fragment.id}`,
    title: fragment.text,
    href: `${href}#${fragment.id}`,
    rateable: fragment.rateable,
    tickable: fragment.tickable ?? false,
  }));
  return [{ ...base, id, title: file.front.title, href, rateable, tickable: false }, ...fragments];
});

/** A file's former id leads to the file; a former fragment's to the one of the same name, if there is one. */
function addHeirs(model: Model, file: ContentFile) {
  for (const alias of file.front.aliases) {
    const fragment = alias.split('#')[1];
    const heir = fragment ? `${file.id}#${fragment}` : file.id;
    model.heirs.set(`${file.exam}/${alias}`, model.units.has(heir) ? heir : file.id);
    // What was a fragment of a file that moved whole is found under its new file.
    if (fragment) continue;
    for (const { id } of file.fragments) {
      model.heirs.set(`${file.exam}/${alias}#${id}`, `${file.id}#${id}`);
    }
  }
}

/** Ids of the files that a file links to, shows in place, or rests on as its rule. */
export const refersTo = oncePer((file: ContentFile): string[] => {
  const ids = linksIn(file.tree).flatMap((link) => {
    const target = targetOf(link.url, file.path);
    return target.kind === 'unit' ? [target.id] : [];
  });
  if (file.kind === 'area') ids.push(...file.body.uses);
  if (file.kind === 'scenario') ids.push(file.front.rule.split('#')[0] ?? '');
  return [...new Set(ids)].map((id) => `${file.exam}/${id}`).filter((id) => id !== file.id);
});

function addReferences(model: Model, file: ContentFile) {
  for (const id of refersTo(file)) {
    const from = model.references.get(id) ?? [];
    from.push(file);
    model.references.set(id, from);
  }
}
