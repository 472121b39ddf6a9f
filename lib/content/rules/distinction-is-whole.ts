import type { Table } from 'mdast';
import type { Statement } from '../kinds/parts';
import { asKind, type Finding, frontPlace, type Rule } from '../rule';
import { readTable } from '../sections';
import { meant, quote } from '../wording';
import { distinction } from './examples';
import { hasText, reportSections, reportTableless } from './sections-with-text';

const LEAST = 2;

export const distinctionIsWhole: Rule = {
  id: 'distinction-is-whole',
  group: 'structure',
  severity: 'error',
  holds: `A distinction has a section named as \`left\`, one named as \`right\`, \`## Tell them apart\`, \`## Trap\`, and \`## Statements\`: a table of at least ${LEAST} statements, which of the two each is about (written as in \`left\` or \`right\`; both occur), and why.`,
  file(draft, report) {
    const file = asKind(draft, 'distinction');
    if (!file) return;
    const { left, right } = file.front;
    if (left.toLowerCase() === right.toLowerCase()) {
      report(frontPlace(draft, 'right'), {
        found: `${quote(right)} on both sides`,
        expected: 'two different names',
        fix: 'Correct left or right.',
      });
      return;
    }
    reportSections(draft.tree, [left, right, 'Tell them apart', 'Trap', 'Statements'], report);
    reportTableless(draft.tree, 'Statements', 'Statement, Which, Because', report);
    const { table, statements } = file.body;
    if (!table) return;
    for (const statement of statements) {
      for (const finding of faultsOf(statement, [left, right])) report(statement.place, finding);
    }
    const finding = faultOfTable(table, statements, [left, right]);
    if (finding) report(table, finding);
  },
  passes: { 'distinctions/pair.md': distinction(whole()) },
  fails: {
    files: {
      'distinctions/one.md': distinction(
        whole()
          .replace('## Trap\n\nOne for the other.\n\n', '')
          .replace('It is here.', '')
          .replace('| This one | It is near. |', '| this One | |'),
      ),
      'distinctions/two.md': distinction(whole().replaceAll('| That one |', '| This one |'), {
        title: 'Only one',
      }),
      'distinctions/three.md': distinction(whole(), { title: 'Itself', right: 'This one' }),
      'distinctions/four.md': distinction(whole().replace(/\| Statement[\s\S]*/, 'Later.'), {
        title: 'None',
      }),
      'distinctions/five.md': distinction(whole().replace('## That one', '**That one**'), {
        title: 'No heading',
      }),
      'distinctions/six.md': distinction(whole().replace('## That one\n\nIt is there.\n\n', ''), {
        title: 'No section',
      }),
    },
    messages: [
      'content/demo/distinctions/five.md:13:1 error distinction-is-whole: found "That one" as prose, expected the heading "## That one". Write "## That one" there.',
      'content/demo/distinctions/four.md:25:1 error distinction-is-whole: found no table under "## Statements", expected one with the columns Statement, Which, Because. Write it.',
      'content/demo/distinctions/one.md:1:1 error distinction-is-whole: found no section "## Trap", expected one with text. Write it.',
      'content/demo/distinctions/one.md:9:1 error distinction-is-whole: found nothing under "## This one", expected one with text. Write it.',
      'content/demo/distinctions/one.md:25:1 error distinction-is-whole: found "this One" in the second column, expected This one or That one. Did you mean This one?',
      'content/demo/distinctions/one.md:25:1 error distinction-is-whole: found "It can be touched." without a reason, expected why it holds for this one and not for the other. Write it into the third column.',
      'content/demo/distinctions/six.md:1:1 error distinction-is-whole: found no section "## That one", expected one with text. Write it.',
      'content/demo/distinctions/three.md:6:8 error distinction-is-whole: found "This one" on both sides, expected two different names. Correct left or right.',
      'content/demo/distinctions/two.md:27:1 error distinction-is-whole: found no statement about "That one", expected at least one for each of the two. Add one.',
    ],
  },
};

function faultsOf({ text, holds, reason }: Statement, names: string[]): Finding[] {
  const faults: Finding[] = [];
  if (text === '')
    faults.push({
      found: 'a row without a statement',
      expected: 'one that holds for one of the two',
      fix: 'Write it, or delete the row.',
    });
  if (!names.includes(holds))
    faults.push({
      found: `${quote(holds)} in the second column`,
      expected: names.join(' or '),
      fix: meant(holds, names, 'Write one of the two names as it stands in the front matter.'),
    });
  // A row that is too short has no such cell at all, and another rule speaks of it.
  if (reason.length > 0 && !hasText(reason))
    faults.push({
      found: `${quote(text)} without a reason`,
      expected: 'why it holds for this one and not for the other',
      fix: 'Write it into the third column.',
    });
  return faults;
}

function faultOfTable(table: Table, statements: Statement[], names: string[]): Finding | undefined {
  const width = readTable(table).header.length;
  if (width < 3)
    return {
      found: `a table of ${width} columns`,
      expected: 'three: statement, which, because',
      fix: 'Add what is missing.',
    };
  if (statements.length < LEAST)
    return {
      found: `${statements.length === 0 ? 'a table without rows' : 'a single statement'}`,
      expected: `at least ${LEAST}`,
      fix: 'Write a statement for each of the two.',
    };
  const missing = names.find((name) => !statements.some(({ holds }) => holds === name));
  const areAllNamed = statements.every(({ holds }) => names.includes(holds));
  if (missing === undefined || !areAllNamed) return undefined;
  return {
    found: `no statement about ${quote(missing)}`,
    expected: 'at least one for each of the two',
    fix: 'Add one.',
  };
}

function whole(): string {
  return `## This one

It is here.

## That one

It is there.

## Tell them apart

Look where it is.

## Trap

One for the other.

## Statements

| Statement | Which | Because |
| --- | --- | --- |
| It can be touched. {#touched} | This one | It is near. |
| It is seen from afar. {#seen} | That one | It is not. |`;
}
