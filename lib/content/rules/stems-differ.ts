import { type Compared, comparedFrom, findRepeats } from '../alike';
import type { Draft } from '../draft';
import type { FileOfKind, Place } from '../file';
import type { Task } from '../kinds/scenario-forms';
import { markedText } from '../marked-text';
import { atStart, filesOf, type Rule } from '../rule';
import { placeOf } from '../sections';
import { tokensOf } from '../words';
import { options, scenario } from './examples';

const known = new WeakMap<FileOfKind<'scenario'>, Compared>();

/** A scenario's words as they are compared with those of others. Worked out once a file. */
function comparedOf(file: FileOfKind<'scenario'>): Compared {
  const before = known.get(file);
  if (before) return before;
  const { asked, right } = partsOf(file.body.task);
  const compared = comparedFrom(
    [markedText(file.body.stem), ...asked].flatMap(tokensOf),
    right.flatMap(tokensOf),
  );
  known.set(file, compared);
  return compared;
}

/** What a task asks besides its stem, and what is right in it. Options are no part of the situation. */
function partsOf(task: Task): { asked: string[]; right: string[] } {
  switch (task.form) {
    case 'single':
    case 'multiple':
      return {
        asked: [],
        right: task.options
          .filter(({ right }) => right)
          .map(({ text }) => text)
          .sort(),
      };
    case 'statements':
      return {
        asked: task.statements.map(({ text }) => text),
        right: task.statements.map(({ holds }) => holds),
      };
    case 'order':
      return { asked: task.steps.map(({ text }) => text).sort(), right: task.steps.map(({ text }) => text) };
    case 'match':
      return { asked: task.pairs.map(({ text }) => text), right: task.pairs.map(({ partner }) => partner) };
    case 'complete': {
      const right = task.gaps.flatMap(({ choices }) => choices.filter((choice) => choice.right));
      return { asked: [task.code?.value ?? ''], right: right.map(({ text }) => text) };
    }
    case 'line':
      return { asked: [task.code?.value ?? ''], right: task.lines.map(String) };
  }
}

const stem = (version: number) =>
  `A canary takes a tenth of the requests to an airline. Its error rate is ${version} times that of the version beside it. What comes first?\n\n`;
const answers = options('x Move its traffic back', '- Add more instances', '- Retrain the model');

export const stemsDiffer: Rule = {
  id: 'stems-differ',
  group: 'item writing',
  severity: 'error',
  holds:
    'No scenario repeats another: the same stem, or nearly the same with the same right answer. Twins in which one constraint changes the answer are welcome.',
  exam(exam, report) {
    const files = filesOf(exam, 'scenario');
    for (const { at, earlier, same } of findRepeats(files.map(({ file }) => comparedOf(file)))) {
      const [repeat, first] = [files[at], files[earlier]];
      if (!repeat || !first) continue;
      report(repeat.draft, stemPlace(repeat), {
        found: `${same ? 'the stem' : 'nearly the stem, and the right answer,'} of ${first.draft.id}.md:${stemPlace(first).line}`,
        expected: 'a situation of its own',
        fix: 'Change the constraint that decides and with it the answer, or remove one of the two.',
      });
    }
  },
  passes: {
    'scenarios/one.md': scenario(stem(4) + answers),
    'scenarios/two.md': scenario(
      stem(1) + options('x Give it more of the traffic', '- Add more instances', '- Retrain the model'),
    ),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(stem(4) + answers),
      'scenarios/two.md': scenario(stem(5) + answers),
    },
    messages: [
      'content/demo/scenarios/two.md:13:1 error stems-differ: found nearly the stem, and the right answer, of scenarios/one.md:13, expected a situation of its own. Change the constraint that decides and with it the answer, or remove one of the two.',
    ],
  },
};

function stemPlace({ draft, file }: { draft: Draft; file: FileOfKind<'scenario'> }): Place {
  const first = file.body.stem[0] ?? draft.tree.children[0];
  return first ? placeOf(first) : atStart;
}
