import type { ListItem, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Draft } from '../draft';
import { type Form, sectionOfForm, type Task } from '../kinds/scenario-forms';
import { asKind, type Finding, type Rule } from '../rule';
import { reasonOf, sectionsOf } from '../sections';
import { quote } from '../wording';
import { options, scenario } from './examples';

const stem = 'A canary answers with errors. What comes first?\n\n';
const choices = options('x Move traffic', '- Scale out', '- Retrain', '- Wait');

export const sectionHoldsItsParts: Rule = {
  id: 'section-holds-its-parts',
  group: 'structure',
  severity: 'error',
  holds:
    "A scenario's section holds nothing but what its form asks: options with boxes, one list of steps, one table, or code and its table.",
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    if (!file || !hasParts(file.body.task)) return;
    const { form } = file.front;
    const taken = new Set<string>();
    let above: RootContent | undefined;
    for (const node of nodesOf(draft, form)) {
      if (isWanted(form, node, taken)) {
        taken.add(node.type);
        if (form === 'single' || form === 'multiple') {
          for (const item of boxless(node)) report(item, withoutBox(item));
        }
      } else if (!isReasonOutdented(above)) {
        report(node, {
          found: `${quote(plain(node))} under the heading of a ${form} scenario`,
          expected: `only ${wanted[form]}`,
          fix: 'Indent it by two spaces if it is a reason, move it above the heading if it belongs to the question, or delete it.',
        });
      }
      above = node;
    }
  },
  passes: { 'scenarios/one.md': scenario(stem + choices) },
  fails: {
    files: {
      'scenarios/one.md': scenario(
        `${stem}${choices}\n- Roll back\n\n  Too early.\n\nAll of this is common.`,
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:32:1 error section-holds-its-parts: found "Roll back" without a box, expected "- [ ]" or "- [x]" before each option. Write the box, or delete the line.',
      'content/demo/scenarios/one.md:36:1 error section-holds-its-parts: found "All of this is common." under the heading of a single scenario, expected only options. Indent it by two spaces if it is a reason, move it above the heading if it belongs to the question, or delete it.',
    ],
  },
};

const wanted: Record<Form, string> = {
  single: 'options',
  multiple: 'options',
  statements: 'one table',
  order: 'one numbered list',
  match: 'one table',
  complete: 'code and one table',
  line: 'code and the reason below it',
};

/** Whether the section's main thing is there. Where it is not, another rule says so. */
function hasParts(task: Task): boolean {
  switch (task.form) {
    case 'single':
    case 'multiple':
      return task.options.length > 0;
    case 'statements':
    case 'match':
      return task.table !== undefined;
    case 'order':
      return task.list !== undefined;
    case 'complete':
      return task.code !== undefined && task.gaps.length > 0;
    case 'line':
      return task.code !== undefined;
  }
}

function nodesOf(draft: Draft, form: Form): RootContent[] {
  return sectionOfForm(sectionsOf(draft.tree).sections, form)?.nodes ?? [];
}

function isWanted(form: Form, node: RootContent, taken: Set<string>): boolean {
  if (node.type === 'definition') return true;
  switch (form) {
    case 'single':
    case 'multiple':
      return node.type === 'list';
    case 'order':
      return node.type === 'list' && node.ordered === true && !taken.has('list');
    case 'statements':
    case 'match':
      return node.type === 'table' && !taken.has('table');
    case 'complete':
      return (node.type === 'table' || node.type === 'code') && !taken.has(node.type);
    case 'line':
      return taken.has('code') || node.type === 'code';
  }
}

function boxless(node: RootContent): ListItem[] {
  return node.type === 'list' ? node.children.filter((item) => typeof item.checked !== 'boolean') : [];
}

function withoutBox(item: ListItem): Finding {
  return {
    found: `${quote(plain(item.children[0] ?? item))} without a box`,
    expected: '"- [ ]" or "- [x]" before each option',
    fix: 'Write the box, or delete the line.',
  };
}

/** True below a list whose last item has no reason: the reason was not indented, and its own rule says so. */
function isReasonOutdented(above: RootContent | undefined): boolean {
  const last = above?.type === 'list' ? above.children.at(-1) : undefined;
  return last !== undefined && reasonOf(last).length === 0;
}
