import type { Draft, ExamDraft } from '../draft';
import type { ContentFile, Fragment, Place } from '../file';
import { lockLines } from '../lock';
import { oncePer } from '../once';
import type { Source } from '../read';
import { atStart, type Rule } from '../rule';
import { nearest, quote } from '../wording';
import { decision } from './examples';

const head = '| When | Choose | Because |\n| --- | --- | --- |\n';
const batch = '| Nobody waits {#nobody} | Batch | Nothing has to stay up. |\n';
const lock =
  'demo/decisions/choice\ndemo/decisions/choice#nobody\ndemo/decisions/choice#waits\ndemo/decisions/old\ndemo/decisions/old#nobody\n';

export const idIsKept: Rule = {
  id: 'id-is-kept',
  group: 'structure',
  severity: 'error',
  holds:
    'Every id in ids.lock still exists, or is named under `aliases` of the file that took its place, or under `retired` in exam.md: what learners did hangs on it.',
  exam(exam, report) {
    const { lock } = exam;
    if (!lock || !exam.exam?.examFile) return;
    const files = new Map(exam.drafts.flatMap(({ file }) => (file ? [[file.id, file] as const] : [])));
    const former = formerIds(exam, files.values());
    const retired = new Set(exam.exam.examFile.front.retired.map((id) => `${exam.id}/${id}`));
    const { recorded, known } = readLock(lock);
    const gone = new Set<string>();
    for (const { id, line, base, fragment } of recorded) {
      const file = files.get(base);
      if (file && (!fragment || partsOf(file).has(fragment))) continue;
      const inExam = id.slice(exam.id.length + 1);
      if (!id.startsWith(`${exam.id}/`) || !base.includes('/', exam.id.length + 1)) {
        report(
          lock,
          { line, column: 1 },
          {
            found: `the line ${quote(id)}`,
            expected: `an id such as ${exam.id}/decisions/serving-choice`,
            fix: 'Restore ids.lock from Git, and run npm run content:check.',
          },
        );
      } else if (former.has(id) || retired.has(id) || retired.has(base)) continue;
      else if (!fragment || !file) {
        // What stands in a file that cannot be read yet is not gone, and a file is gone once.
        const isWaiting = exam.byId.has(base.slice(exam.id.length + 1)) && !file;
        if (isWaiting || gone.has(base)) continue;
        gone.add(base);
        report(
          lock,
          { line, column: 1 },
          {
            found: `${quote(inExam)}, which was published and is gone`,
            expected: 'every published id to be kept',
            fix: `Write "aliases: [${inExam}]" in the file that took its place, or add it under retired in exam.md.`,
          },
        );
      } else {
        const draft = exam.byId.get(base.slice(exam.id.length + 1));
        report(draft ?? lock, draft ? successor(draft, fragment, known) : { line, column: 1 }, {
          found: `no part with the id ${quote(fragment)}, which was published`,
          expected: 'every published id to be kept',
          fix: `Write {#${fragment}} at the end of what took its place, or add ${inExam} under retired in exam.md.`,
        });
      }
    }
  },
  passes: {
    'ids.lock': lock,
    'decisions/choice.md': decision(
      `${head}| Somebody is waiting {#waits} | Online | A request has to be answered. |\n${batch}`,
      { aliases: '[decisions/old]' },
    ),
  },
  fails: {
    files: {
      'ids.lock': lock,
      'decisions/choice.md': decision(
        `${head}${batch}| Somebody is waiting | Online | A request has to be answered. |\n`,
      ),
    },
    messages: [
      'content/demo/decisions/choice.md:14:1 error id-is-kept: found no part with the id "waits", which was published, expected every published id to be kept. Write {#waits} at the end of what took its place, or add decisions/choice#waits under retired in exam.md.',
      'content/demo/ids.lock:4:1 error id-is-kept: found "decisions/old", which was published and is gone, expected every published id to be kept. Write "aliases: [decisions/old]" in the file that took its place, or add it under retired in exam.md.',
    ],
  },
};

/** The lines of a lock and all its ids: with tens of thousands of them, once is enough. */
const readLock = oncePer((lock: Source) => {
  const recorded = lockLines(lock.text).map(({ id, line }) => {
    const base = id.split('#', 1)[0] ?? '';
    return { id, line, base, fragment: id.slice(base.length + 1) };
  });
  return { recorded, known: new Set(recorded.map(({ id }) => id)) };
});

const partsOf = oncePer((file: ContentFile) => new Set(file.fragments.map(({ id }) => id)));

/** Stored ids that are no longer and have an heir, by the same rules as the model's. */
function formerIds(exam: ExamDraft, files: Iterable<ContentFile>): Set<string> {
  const former = new Set<string>();
  for (const file of files) {
    for (const alias of file.front.aliases) {
      former.add(`${exam.id}/${alias}`);
      if (alias.includes('#')) continue;
      for (const { id } of file.fragments) former.add(`${exam.id}/${alias}#${id}`);
    }
  }
  for (const { file, front } of exam.drafts) {
    const aliases = file ? undefined : front?.data.aliases;
    if (Array.isArray(aliases)) for (const alias of aliases) former.add(`${exam.id}/${alias}`);
  }
  return former;
}

/** Where the part stands that probably took an id's place: the one of the new ids that is most like it. */
function successor(draft: Draft, id: string, known: Set<string>): Place {
  const isNew = (fragment: Fragment) => !known.has(`${draft.file?.id}#${fragment.id}`);
  const added = draft.file?.fragments.filter(isNew) ?? [];
  const near = nearest(
    id,
    added.map((fragment) => fragment.id),
  );
  const heir = added.length === 1 ? added[0] : added.find((fragment) => fragment.id === near);
  return heir?.place ?? atStart;
}
