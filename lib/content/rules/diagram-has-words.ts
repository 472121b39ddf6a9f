import { diagramHash, diagramsIn, diagramWords } from '../diagrams';
import type { Rule } from '../rule';
import { area } from './examples';

const item = '- [ ] What a thing is {#thing}';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
const good =
  'flowchart TB\n  accTitle: A release\n  accDescr {\n    Blue, then green.\n  }\n  Blue --> Green';
const bad = 'flowchart TB\n  accTitle:\n  Blue --> Green';
const page = (fence: string) => area(`\`\`\`mermaid\n${fence}\n\`\`\`\n\n${item}`);

export const diagramHasWords: Rule = {
  id: 'diagram-has-words',
  group: 'structure',
  severity: 'error',
  holds:
    'A diagram says in `accTitle:` what it is, and in `accDescr:` all that it shows, for those who cannot see it.',
  file(draft, report) {
    for (const node of diagramsIn(draft.tree)) {
      const { title, description } = diagramWords(node.value);
      const missing = [...(title ? [] : ['accTitle']), ...(description ? [] : ['accDescr'])];
      if (missing.length === 0) continue;
      report(node, {
        found: `a diagram without ${missing.join(' and ')}`,
        expected: 'its title and what it shows, in words',
        fix: `Write a line "${missing[0]}: …" below its first one.`,
      });
    }
  },
  passes: { [`diagrams/${diagramHash(good)}.svg`]: drawing, 'areas/home.md': page(good) },
  fails: {
    files: { [`diagrams/${diagramHash(bad)}.svg`]: drawing, 'areas/home.md': page(bad) },
    messages: [
      'content/demo/areas/home.md:15:1 error diagram-has-words: found a diagram without accTitle and accDescr, expected its title and what it shows, in words. Write a line "accTitle: …" below its first one.',
    ],
  },
};
