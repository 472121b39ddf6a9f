import { eachNode, type NodeOf } from '../nodes';
import { linesOf } from '../paragraph-lines';
import type { Rule } from '../rule';
import { area } from './examples';

export const fenceIsClosed: Rule = {
  id: 'fence-is-closed',
  group: 'structure',
  severity: 'error',
  holds:
    'Code that begins with three backticks, and a formula that begins with a line `$$`, ends with the same marks.',
  file(draft, report) {
    let lines: string[] | undefined;
    const look = (node: NodeOf<'code' | 'math'>) => {
      if (!node.position) return;
      lines ??= linesOf(draft.source.text);
      const { start, end } = node.position;
      const open = /^(`{3,}|~{3,}|\${2,})/.exec(lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[1];
      if (open === undefined) return;
      const last = lines[end.line - 1]?.trimEnd() ?? '';
      if (end.line > start.line && last.endsWith(open)) return;
      report(node, {
        found: `${open} that nothing closes`,
        expected: `a line ${open} at its end`,
        fix: 'Write it; until then, everything below belongs to it.',
      });
    };
    eachNode(draft.tree, 'code', look);
    eachNode(draft.tree, 'math', look);
  },
  passes: {
    'areas/home.md': area('````text\n```\n````\n\n> $$\n> x\n> $$\n\n- [ ] What a thing is {#thing}'),
  },
  fails: {
    files: { 'areas/home.md': area('- [ ] What a thing is {#thing}\n\n```text\nOpen') },
    messages: [
      'content/demo/areas/home.md:17:1 error fence-is-closed: found ``` that nothing closes, expected a line ``` at its end. Write it; until then, everything below belongs to it.',
    ],
  },
};
