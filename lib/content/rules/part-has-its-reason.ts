import type { RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Draft } from '../draft';
import type { Place } from '../file';
import { sectionOfForm, taskParts } from '../kinds/scenario-forms';
import { linesOf } from '../paragraph-lines';
import { asKind, type Finding, type Rule } from '../rule';
import { readTable, sectionsOf } from '../sections';
import { quote } from '../wording';
import { options, scenario } from './examples';

const choices = options('- Scale out', '- Retrain').replace('## Options\n\n', '');
const stem = 'A canary answers with errors. What comes first?\n\n';

export const partHasItsReason: Rule = {
  id: 'part-has-its-reason',
  group: 'structure',
  severity: 'error',
  holds:
    'Every option has its reason below it, indented by two spaces; every statement, pair and gap has one in the third column; marked code has one below it. Steps need none.',
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    const task = file?.body.task;
    if (!task || task.form === 'order') return;
    if (task.form === 'single' || task.form === 'multiple') {
      const outdented = outdentedReasons(draft, task.form);
      for (const { reason, text, place } of task.options) {
        if (!isEmpty(reason)) continue;
        report(place, {
          ...lacking(text),
          fix: !outdented.has(place.line)
            ? 'Write it below, indented by two spaces.'
            : isWide(draft, place)
              ? 'Write one blank behind its hyphen, and indent the text below it by two spaces.'
              : 'Indent the text below it by two spaces.',
        });
      }
      return;
    }
    if (task.form === 'line') {
      if (task.code && isEmpty(task.reason)) {
        report(task.code, { found: 'no reason below the code', expected: 'one', fix: 'Say why this line.' });
      }
      return;
    }
    const table = tableOf(draft, task.form);
    const header = table ? readTable(table).header : [];
    if (table && header.length < 3 && taskParts(task).length > 0) {
      report(table, {
        found: `a table of ${header.length} columns`,
        expected: 'a third column with the reasons',
        fix: 'Add a column "Because".',
      });
      return;
    }
    for (const { reason, text, place } of taskParts(task)) {
      // A row that is too short has no cell at all, and another rule speaks of it.
      if (reason.length > 0 && isEmpty(reason))
        report(place, { ...lacking(text), fix: 'Write it into the third column.' });
    }
  },
  passes: {
    'scenarios/one.md': scenario(stem + options('x Move traffic', '- Scale out', '- Retrain', '- Wait')),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(
        `${stem}## Options\n\n- [x] Move traffic {#move}\n\n  A reason.\n\n- [ ] Scale out {#scale}\n\nNot indented.\n\n- [ ] Retrain it {#retrain}\n- [ ] Wait a bit {#wait}\n\n  A reason.`,
      ),
      'scenarios/three.md': scenario(
        `A third case. What first?\n\n## Options\n\n-  [x] Move traffic {#move}\n\n  A reason.\n\n${choices}`,
      ),
      'scenarios/two.md': scenario(
        'Another case. Does it hold?\n\n## Statements\n\n| Statement | Holds | Because |\n| --- | --- | --- |\n| It runs {#runs} | yes | |\n| It rests {#rests} | no | It runs. |',
        { form: 'statements' },
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:21:1 error part-has-its-reason: found "Scale out" without a reason, expected why it is right, or for what it would have been. Indent the text below it by two spaces.',
      'content/demo/scenarios/one.md:25:1 error part-has-its-reason: found "Retrain it" without a reason, expected why it is right, or for what it would have been. Write it below, indented by two spaces.',
      'content/demo/scenarios/three.md:17:1 error part-has-its-reason: found "Move traffic" without a reason, expected why it is right, or for what it would have been. Write one blank behind its hyphen, and indent the text below it by two spaces.',
      'content/demo/scenarios/two.md:19:1 error part-has-its-reason: found "It runs" without a reason, expected why it is right, or for what it would have been. Write it into the third column.',
    ],
  },
};

function lacking(text: string): Omit<Finding, 'fix'> {
  return {
    found: `${quote(text)} without a reason`,
    expected: 'why it is right, or for what it would have been',
  };
}

function isEmpty(nodes: RootContent[]): boolean {
  return nodes.every((node) => plain(node).trim() === '');
}

function nodesOf(draft: Draft, form: Parameters<typeof sectionOfForm>[1]): RootContent[] {
  return sectionOfForm(sectionsOf(draft.tree).sections, form)?.nodes ?? [];
}

/** Whether more than a blank stands behind an option's hyphen: two spaces are then too few for what is below it. */
function isWide(draft: Draft, { line }: Place): boolean {
  return !/^[-*+] \[/.test(linesOf(draft.source.text)[line - 1] ?? '');
}

function tableOf(draft: Draft, form: Parameters<typeof sectionOfForm>[1]) {
  return nodesOf(draft, form).find((node) => node.type === 'table');
}

/** The lines of items that end a list right above a paragraph: their reason, most likely. */
function outdentedReasons(draft: Draft, form: 'single' | 'multiple'): Set<number> {
  const nodes = nodesOf(draft, form);
  const lines = nodes.map((node, at) => {
    const isAbove = node.type === 'list' && nodes[at + 1]?.type === 'paragraph';
    return isAbove ? node.children.at(-1)?.position?.start.line : undefined;
  });
  return new Set(lines.filter((line) => line !== undefined));
}
