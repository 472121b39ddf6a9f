import type { Definition, Image, ImageReference } from 'mdast';
import type { ExamDraft } from '../draft';
import { targetOf } from '../links';
import { eachNode } from '../nodes';
import { isImage } from '../read';
import type { Finding, Rule } from '../rule';
import { quote } from '../wording';
import { area } from './examples';

export const imageExists: Rule = {
  id: 'image-exists',
  group: 'structure',
  severity: 'error',
  holds: "A picture lies in the exam's folder images/, and its text in square brackets says what it shows.",
  exam(exam, report) {
    for (const draft of exam.drafts) {
      const definitions = new Map<string, Definition>();
      eachNode(draft.tree, 'definition', (node) => {
        definitions.set(node.identifier, node);
      });
      const look = (node: Image | ImageReference) => {
        const url = node.type === 'image' ? node.url : definitions.get(node.identifier)?.url;
        const finding = url === undefined ? undefined : faultOf(url, draft.path, exam);
        if (finding) report(draft, node, finding);
        else if ((node.alt ?? '').trim() === '') {
          report(draft, node, {
            found: 'a picture without a description',
            expected: 'what it shows, for those who cannot see it',
            fix: 'Write it between the square brackets.',
          });
        }
      };
      eachNode(draft.tree, 'image', look);
      eachNode(draft.tree, 'imageReference', look);
    }
  },
  passes: {
    'images/house.svg': '',
    'areas/home.md': area('![A house with two doors](../images/house.svg)\n\n- [ ] What a thing is {#thing}'),
  },
  fails: {
    files: {
      'images/house.svg': '',
      'areas/home.md': area(
        '![](../images/house.svg) ![A shed](../images/shed.svg)\n![A tree](https://example.org/tree.png)\n\n- [ ] What a thing is {#thing}',
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:1 error image-exists: found a picture without a description, expected what it shows, for those who cannot see it. Write it between the square brackets.',
      'content/demo/areas/home.md:15:26 error image-exists: found the picture "../images/shed.svg", which does not exist, expected a file in the exam\'s folder images/. Correct the name, or add the file.',
      'content/demo/areas/home.md:16:1 error image-exists: found a picture at "https://example.org/tree.png", expected one in the exam\'s own folder images/. Put the file there, and write its path from here, as in ../images/two-endpoints.svg.',
    ],
  },
};

function faultOf(url: string, path: string, exam: ExamDraft): Finding | undefined {
  const target = targetOf(url, path);
  // What is unsafe has its own rule.
  if (target.kind === 'unsafe') return undefined;
  if (target.kind === 'path' && target.path.startsWith(`${exam.id}/images/`) && isImage(target.path)) {
    if (exam.others.has(target.path)) return undefined;
    return {
      found: `the picture ${quote(url)}, which does not exist`,
      expected: "a file in the exam's folder images/",
      fix: 'Correct the name, or add the file.',
    };
  }
  return {
    found: `a picture at ${quote(url)}`,
    expected: "one in the exam's own folder images/",
    fix: 'Put the file there, and write its path from here, as in ../images/two-endpoints.svg.',
  };
}
