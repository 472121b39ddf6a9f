import type { Draft, ExamDraft } from '../draft';
import type { FileOfKind } from '../file';
import { targetOf } from '../links';
import { eachNode } from '../nodes';
import { headingId } from '../prepare';
import { atStart, type Finding, filesOf, type Rule } from '../rule';
import { quote } from '../wording';
import { set } from './examples';

export const setListsUnits: Rule = {
  id: 'set-lists-units',
  group: 'structure',
  severity: 'error',
  holds:
    'A set is a numbered list; each item begins a link, and one only, to a page of the exam that candidates can open, or to a row or item on it, and none stands twice.',
  exam(exam, report) {
    for (const { draft, file } of filesOf(exam, 'set')) {
      if (file.body.entries.length === 0) {
        report(draft, atStart, {
          found: 'no numbered list',
          expected: 'one whose items are links',
          fix: 'Write each on a line such as "1. [Retrieval](../areas/retrieval.md)".',
        });
      }
      const seen = new Map<string, number>();
      for (const [at, entry] of file.body.entries.entries()) {
        const link = entry.links[0];
        const finding = wrongIn(entry, draft, exam);
        if (finding) report(draft, entry.item, finding);
        const earlier = link && seen.get(link.url);
        if (link && earlier !== undefined) {
          report(draft, entry.item, {
            found: `${quote(entry.text)}, which number ${earlier} leads to as well`,
            expected: 'each only once',
            fix: 'Take one of the two out.',
          });
        } else if (link) seen.set(link.url, at + 1);
      }
    }
  },
  passes: {
    'sets/friday.md': set(
      '1. [Home](../areas/home.md)\n2. [Who waits](../decisions/choice.md#waits)\n\n   Say it aloud.',
    ),
  },
  fails: {
    files: {
      'sets/friday.md': set(
        '1. [Home](../areas/home.md)\n2. Talk\n3. [Home](../areas/home.md) and [a choice](../decisions/choice.md)\n4. [The idea](../areas/home.md#the-idea)\n5. [Elsewhere](https://example.org)',
      ),
      'sets/monday.md': set('- [Home](../areas/home.md)'),
    },
    messages: [
      'content/demo/sets/friday.md:7:1 error set-lists-units: found "Talk" with 0 links, expected one. Write it as a link, and anything else indented below it.',
      'content/demo/sets/friday.md:8:1 error set-lists-units: found "Home and a choice" with 2 links, expected one. Write it as a link, and anything else indented below it.',
      'content/demo/sets/friday.md:8:1 error set-lists-units: found "Home and a choice", which number 1 leads to as well, expected each only once. Take one of the two out.',
      'content/demo/sets/friday.md:9:1 error set-lists-units: found "The idea", a link to a heading, expected a page, or a row or an item on one. Leave out what stands behind the #.',
      'content/demo/sets/friday.md:10:1 error set-lists-units: found "Elsewhere", a link out of the exam, expected a page of this exam. Link to what is to be gone through here.',
      'content/demo/sets/monday.md:1:1 error set-lists-units: found no numbered list, expected one whose items are links. Write each on a line such as "1. [Retrieval](../areas/retrieval.md)".',
    ],
  },
};

/** What is wrong with one entry by itself. Links that lead nowhere have a rule of their own. */
function wrongIn(
  { text, links }: FileOfKind<'set'>['body']['entries'][number],
  draft: Draft,
  exam: ExamDraft,
): Finding | undefined {
  const [link, ...others] = links;
  if (!link || others.length > 0) {
    return {
      found: `${quote(text)} with ${links.length} links`,
      expected: 'one',
      fix: 'Write it as a link, and anything else indented below it.',
    };
  }
  const target = targetOf(link.url, draft.path);
  if (target.kind !== 'unit') {
    return {
      found: `${quote(text)}, a link out of the exam`,
      expected: 'a page of this exam',
      fix: 'Link to what is to be gone through here.',
    };
  }
  const goal = exam.byId.get(target.id);
  if (!goal || !target.fragment || !isHeading(goal, target.fragment)) return undefined;
  return {
    found: `${quote(text)}, a link to a heading`,
    expected: 'a page, or a row or an item on one',
    fix: 'Leave out what stands behind the #.',
  };
}

function isHeading({ tree }: Draft, id: string): boolean {
  let found = false;
  eachNode(tree, 'heading', (node) => {
    found ||= headingId(node) === id;
  });
  return found;
}
