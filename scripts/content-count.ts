// npm run content:count: writes the counted part of docs/knowledge.md anew.
import { readFile, writeFile } from 'node:fs/promises';
import { build } from '@/lib/content/build';
import { coverageBy } from '@/lib/content/coverage';
import { groupBy } from '@/lib/content/group-by';
import { allKinds } from '@/lib/content/kinds/all';
import { type ContentFile, type Exam, filesOfKind, isKeptForMocks } from '@/lib/content/model';
import { readSources } from '@/lib/content/read';
import { env } from '@/lib/env';
import { bankOf } from '@/lib/items/bank';
import type { Source } from '@/lib/items/item';

const page = 'docs/knowledge.md';
const BEGIN = '<!-- counts: written by npm run content:count -->';
const END = '<!-- end of counts -->';

type Cell = string | number;

function table(header: Cell[], rows: Cell[][]): string {
  const line = (cells: Cell[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

function byKind(exam: Exam): string {
  const rows = allKinds.map(({ folder, name }) => {
    const files = exam.files.filter(({ kind }) => kind === name);
    return [folder, files.length, files.filter(isKeptForMocks).length || ''];
  });
  return table(['Kind', 'Files', 'Kept for mocks'], rows);
}

/** The id of the domain of an objective. */
function domainsByObjective(exam: Exam): Map<string, string> {
  return new Map(
    exam.domains.flatMap(({ id, groups }) =>
      groups.flatMap(({ objectives }) => objectives.map((objective): [string, string] => [objective.id, id])),
    ),
  );
}

function firstObjective({ front }: ContentFile): string {
  return ('objectives' in front ? front.objectives?.[0] : undefined) ?? '';
}

function byDomain(exam: Exam): string {
  const domainOf = domainsByObjective(exam);
  const scenarios = groupBy(
    filesOfKind(exam, 'scenario'),
    (file) => domainOf.get(firstObjective(file)) ?? '',
  );
  const sources = groupBy(
    [...bankOf(exam).sources.values()],
    ({ objectives }) => domainOf.get(objectives[0] ?? '') ?? '',
  );
  const all = filesOfKind(exam, 'scenario').length;
  const rows = exam.domains.map(({ id, title, weight }) => {
    const mine = scenarios.get(id) ?? [];
    const questions = sources.get(id) ?? [];
    return [
      title,
      `${weight.join('–')}%`,
      mine.length,
      `${((100 * mine.length) / all).toFixed(1)}%`,
      mine.filter(isKeptForMocks).length,
      questions.filter(({ origin }) => origin === 'derived').length,
    ];
  });
  return table(
    ['Domain', 'Weight in the exam', 'Scenarios', 'Share', 'Kept for mocks', 'Derived questions'],
    rows,
  );
}

function byForm(exam: Exam): string {
  const rows = [...groupBy(filesOfKind(exam, 'scenario'), ({ front }) => front.form)].map(([form, files]) => [
    form,
    files.length,
    files.filter(isKeptForMocks).length,
  ]);
  return table(['Form', 'Scenarios', 'Kept for mocks'], rows);
}

function byObjective(exam: Exam): string {
  const covered = coverageBy(exam.files);
  const scenarios = filesOfKind(exam, 'scenario');
  const rows = exam.domains
    .flatMap(({ groups }) => groups.flatMap(({ objectives }) => objectives))
    .map(({ id, title }) => {
      const { areas = 0, rows: decisionRows = 0, questions = 0 } = covered.get(id) ?? {};
      const naming = scenarios.filter(({ front }) => front.objectives.includes(id));
      const first = naming.filter((file) => firstObjective(file) === id);
      return [`${id} ${title}`, areas, decisionRows, questions, naming.length, first.length];
    });
  return table(
    [
      'Objective',
      'Areas',
      'Decision rows',
      'Questions for drills',
      'Scenarios',
      'of them first of all for it',
    ],
    rows,
  );
}

function sums(exam: Exam): string {
  const rows = filesOfKind(exam, 'decision').flatMap(({ body }) => body.rows).length;
  const sources = [...bankOf(exam).sources.values()];
  const derived = sources.filter(({ origin }) => origin === 'derived').length;
  return [
    `- ${rows} rows in the tables of decisions`,
    `- ${sources.length} questions that are marked: ${sources.length - derived} written, ${derived} made from tables, metrics, distinctions, runbooks and references`,
    `- ${contrastPairs(sources)} pairs of single-choice scenarios that offer at least three of the same options, of which another one is right`,
  ].join('\n');
}

/** Pairs in which a changed constraint makes another of the same options right. */
function contrastPairs(sources: readonly Source[]): number {
  const offered = sources.flatMap((source) => {
    const { ask, key } = source.make('');
    if (source.origin !== 'authored' || ask.form !== 'single' || key.form !== 'single') return [];
    return { texts: ask.options.map(({ text }) => text), right: key.right[0] };
  });
  return offered.reduce((sum, one, at) => {
    const partners = offered
      .slice(at + 1)
      .filter(
        ({ texts, right }) =>
          right !== one.right && texts.filter((text) => one.texts.includes(text)).length >= 3,
      );
    return sum + partners.length;
  }, 0);
}

const folder = env().contentDir;
const { model } = build(await readSources(folder));
const exam = model?.exams.find(({ id }) => id === 'ai-300');
if (!exam) throw new Error('The content has errors. Run "npm run content:check" and mend them first.');
const text = await readFile(page, 'utf8');
const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
if (begin < 0 || end < begin) throw new Error(`${page} has lost its comments ${BEGIN} and ${END}.`);
const counts = [byKind, sums, byForm, byDomain, byObjective].map((part) => part(exam)).join('\n\n');
await writeFile(page, `${text.slice(0, begin)}${BEGIN}\n\n${counts}\n\n${text.slice(end)}`);
console.log(`${page} is up to date.`);
