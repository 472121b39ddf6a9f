import { diagramHash, diagramsIn, drawingPath, isDrawing } from '../diagrams';
import { readDrawing } from '../drawing';
import { atStart, type Rule } from '../rule';
import { area } from './examples';

const fence = 'flowchart TB\n  accTitle: A release\n  accDescr: Blue comes before green.\n  Blue --> Green';
const other = fence.replace('TB', 'LR');
const inFences = (...texts: string[]) => texts.map((text) => `\`\`\`mermaid\n${text}\n\`\`\`\n\n`).join('');
const item = '- [ ] What a thing is {#thing}';
const drawn = `diagrams/${diagramHash(fence)}.svg`;

export const diagramIsDrawn: Rule = {
  id: 'diagram-is-drawn',
  group: 'structure',
  severity: 'error',
  holds:
    'For every fence ```` ```mermaid ```` lies its drawing in diagrams/, named by the hash of its text, and drawings hold nothing but what `npm run diagrams` draws.',
  exam(exam, report) {
    for (const draft of exam.drafts) {
      for (const node of diagramsIn(draft.tree)) {
        const wanted = drawingPath(exam.id, node.value);
        if (exam.others.has(wanted)) continue;
        report(draft, node, {
          found: 'a diagram that is not drawn',
          expected: `its drawing in ${wanted.slice(exam.id.length + 1)}`,
          fix: 'Run "npm run diagrams", and commit what it draws.',
        });
      }
    }
    for (const source of exam.others.values()) {
      if (!isDrawing(source.path) || source.unreadable !== undefined) continue;
      const drawing = readDrawing(source);
      if (typeof drawing !== 'string') continue;
      report(source, atStart, {
        found: drawing,
        expected: 'what "npm run diagrams" draws',
        fix: 'Delete the file, and run it again.',
      });
    }
  },
  passes: {
    [drawn]:
      '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" fill="var(--card,#fff)"/></svg>',
    'areas/home.md': area(inFences(fence) + item),
  },
  fails: {
    files: {
      [drawn]: '<svg onload="alert(1)"></svg>',
      'areas/home.md': area(inFences(fence, other) + item),
    },
    messages: [
      `content/demo/areas/home.md:22:1 error diagram-is-drawn: found a diagram that is not drawn, expected its drawing in diagrams/${diagramHash(other)}.svg. Run "npm run diagrams", and commit what it draws.`,
      `content/demo/${drawn}:1:1 error diagram-is-drawn: found "onLoad=alert(1)" on "svg" in a drawing, expected what "npm run diagrams" draws. Delete the file, and run it again.`,
    ],
  },
};
