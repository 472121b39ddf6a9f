import type { Draft } from '../draft';
import { addressOf, linksIn, targetOf } from '../links';
import { isKeptForMocks } from '../model';
import { eachNode } from '../nodes';
import { oncePer } from '../once';
import { headingId } from '../prepare';
import { isImage } from '../read';
import type { Finding, Rule } from '../rule';
import { meant, quote } from '../wording';
import { area } from './examples';
import { fileFinder } from './file-meant';

export const linkResolves: Rule = {
  id: 'link-resolves',
  group: 'structure',
  severity: 'error',
  holds: 'A link inside the exam leads to a file, and to a part of it, that pages show.',
  exam(exam, report) {
    const pages = () => [...exam.byId.keys()].filter((id) => id.includes('/'));
    const find = fileFinder(pages);
    const advise = ({ path }: Draft, id: string | undefined, fragment: string | undefined) =>
      id && `Did you mean ${addressOf(id, path, fragment)}?`;
    for (const draft of exam.drafts) {
      for (const { link, target } of targetsOf(draft)) {
        const isPicture = target.kind === 'path' && link.type === 'definition' && isImage(target.path);
        if (target.kind === 'path' && !isPicture) {
          const id = target.path.split('/').slice(-2).join('/');
          const advice = exam.byId.has(id) ? advise(draft, id, link.url.split('#')[1]) : undefined;
          report(draft, link, noFile(link.url, advice));
        }
        if (target.kind !== 'unit' && target.kind !== 'here') continue;
        const id = target.kind === 'unit' ? target.id : draft.id;
        const goal = exam.byId.get(id);
        // exam.md describes the exam, and is no page.
        if (!goal || (goal.folder === '' && goal !== draft)) {
          report(draft, link, {
            found: `a link to ${quote(link.url)}, which ${goal ? 'has no page of its own' : 'does not exist'}`,
            expected: 'a file of this exam',
            fix: goal
              ? 'Link to a page, or leave the link out.'
              : (advise(draft, find(id), target.fragment) ?? 'Correct the path, or write the file.'),
          });
        } else if (goal.file && isKeptForMocks(goal.file) && goal !== draft) {
          report(draft, link, {
            found: `a link to ${quote(id)}, which is kept for mock exams`,
            expected: 'a page that candidates can open',
            fix: 'Link to something else, or set use: drill there.',
          });
        } else if (target.fragment && isRead(goal) && !anchorsOf(goal).has(target.fragment)) {
          report(draft, link, {
            found: `a link to ${quote(`#${target.fragment}`)}, which ${id} does not have`,
            expected: 'the id of one of its headings, rows or items',
            fix: meant(target.fragment, anchorsOf(goal), 'Correct the part behind the #, or leave it out.'),
          });
        }
      }
    }
  },
  passes: {
    'areas/home.md': area(
      'See [the choice](../decisions/choice.md#waits) and [above](#the-idea).\n\n- [ ] What a thing is {#thing}',
    ),
  },
  fails: {
    files: {
      'areas/home.md': area(
        'See [the choice](../decisions/chioce.md), [one row](../decisions/choice.md#wait),\n[the end](#end) and [a file](notes.txt).\n[One](choice.md#waits), [two](decisions/choice.md), [three](../decisions/choice#waits),\n[four](/decisions/none.md) and [five](docs.example.com/x),\n[six](../exam.md).\n\n- [ ] What a thing is {#thing}',
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:5 error link-resolves: found a link to "../decisions/chioce.md", which does not exist, expected a file of this exam. Did you mean ../decisions/choice.md?',
      'content/demo/areas/home.md:15:43 error link-resolves: found a link to "#wait", which decisions/choice does not have, expected the id of one of its headings, rows or items. Did you mean waits?',
      'content/demo/areas/home.md:16:1 error link-resolves: found a link to "#end", which areas/home does not have, expected the id of one of its headings, rows or items. Correct the part behind the #, or leave it out.',
      'content/demo/areas/home.md:16:21 error link-resolves: found a link to "notes.txt", expected a Markdown file of this exam or an https address. Write the path from this file, as in ../areas/retrieval.md.',
      'content/demo/areas/home.md:17:1 error link-resolves: found a link to "choice.md#waits", which does not exist, expected a file of this exam. Did you mean ../decisions/choice.md#waits?',
      'content/demo/areas/home.md:17:25 error link-resolves: found a link to "decisions/choice.md", which does not exist, expected a file of this exam. Did you mean ../decisions/choice.md?',
      'content/demo/areas/home.md:17:53 error link-resolves: found a link to "../decisions/choice#waits", expected a Markdown file of this exam or an https address. Did you mean ../decisions/choice.md#waits?',
      'content/demo/areas/home.md:18:1 error link-resolves: found a link to "/decisions/none.md", which does not exist, expected a file of this exam. Correct the path, or write the file.',
      'content/demo/areas/home.md:18:32 error link-resolves: found a link to "docs.example.com/x", expected a Markdown file of this exam or an https address. Write https:// before it.',
      'content/demo/areas/home.md:19:1 error link-resolves: found a link to "../exam.md", which has no page of its own, expected a file of this exam. Link to a page, or leave the link out.',
    ],
  },
};

function noFile(url: string, advice: string | undefined): Finding {
  const isOnTheWeb = /^[a-z0-9-]+(\.[a-z0-9-]+)+\//i.test(url);
  return {
    found: `a link to ${quote(url)}`,
    expected: 'a Markdown file of this exam or an https address',
    fix:
      advice ??
      (isOnTheWeb
        ? 'Write https:// before it.'
        : 'Write the path from this file, as in ../areas/retrieval.md.'),
  };
}

/** Of a file whose front matter is broken, nobody knows the parts. */
function isRead(draft: Draft): boolean {
  return draft.file !== undefined || draft.examFile !== undefined;
}

/** The links of a file, each with where it leads. */
const targetsOf = oncePer((draft: Draft) =>
  linksIn(draft.tree)
    .filter((link) => link.type !== 'image')
    .map((link) => ({ link, target: targetOf(link.url, draft.path) })),
);

/** What can stand behind the # of a link to a file. */
const anchorsOf = oncePer((draft: Draft): Set<string> => {
  const anchors = new Set(draft.file?.fragments.map((fragment) => fragment.id));
  eachNode(draft.tree, 'heading', (node) => {
    anchors.add(headingId(node));
  });
  return anchors;
});
