import { diagramHash, diagramsIn, drawingPath, isDrawing } from '../diagrams';
import { atStart, type Rule } from '../rule';
import { area } from './examples';

const item = '- [ ] What a thing is {#thing}';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
const fence = 'flowchart TB\n  accTitle: A release\n  accDescr: Blue comes before green.\n  Blue --> Green';

export const drawingIsNeeded: Rule = {
  id: 'drawing-is-needed',
  group: 'structure',
  severity: 'warning',
  holds: 'Every drawing in diagrams/ is that of a diagram in a text.',
  exam(exam, report) {
    const fences = exam.drafts.flatMap(({ tree }) => diagramsIn(tree));
    const needed = new Set(fences.map(({ value }) => drawingPath(exam.id, value)));
    for (const source of exam.others.values()) {
      if (!isDrawing(source.path) || needed.has(source.path)) continue;
      report(source, atStart, {
        found: 'a drawing that no diagram needs',
        expected: 'one for each diagram, and no other',
        fix: 'Run "npm run diagrams", which takes it away.',
      });
    }
  },
  passes: {
    [`diagrams/${diagramHash(fence)}.svg`]: drawing,
    'areas/home.md': area(`> \`\`\`mermaid\n${fence.replace(/^/gm, '> ')}\n> \`\`\`\n\n${item}`),
  },
  fails: {
    files: { 'diagrams/0123456789ab.svg': drawing },
    messages: [
      'content/demo/diagrams/0123456789ab.svg:1:1 warning drawing-is-needed: found a drawing that no diagram needs, expected one for each diagram, and no other. Run "npm run diagrams", which takes it away.',
    ],
  },
};
