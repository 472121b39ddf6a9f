import katex from 'katex';
import { katexOptions } from '../math';
import { eachNode, type NodeOf } from '../nodes';
import type { Finding, Rule } from '../rule';
import { quote } from '../wording';
import { area } from './examples';

export const mathRenders: Rule = {
  id: 'math-renders',
  group: 'structure',
  severity: 'error',
  holds:
    'A formula between `$$` is one that KaTeX can set, and reaches no further than its page: no links, pictures or HTML.',
  file(draft, report) {
    const look = (node: NodeOf<'math' | 'inlineMath'>) => {
      const finding = node.type === 'math' && node.meta ? besideMarks(node.meta) : faultOf(node.value);
      if (finding) report(node, finding);
    };
    eachNode(draft.tree, 'math', look);
    eachNode(draft.tree, 'inlineMath', look);
  },
  passes: {
    'areas/home.md': area(
      'It costs $5 or $6, and $$a = \\frac{b}{c}$$.\n\n$$\n\\sqrt{2}\n$$\n\n- [ ] What a thing is {#thing}',
    ),
  },
  fails: {
    files: {
      'areas/home.md': area(
        'With $$\\frac{a}$$ and $$\\href{https://example.org}{x}$$.\n\n$$\n\\undefined{x}\n$$\n\n$$ a = b\n$$\n\n- [ ] What a thing is {#thing}',
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:6 error math-renders: found the formula "\\frac{a}" (Unexpected end of input in a macro argument, expected \'}\'), expected one that KaTeX can set. Correct it; katex.org/docs/supported.html lists the commands.',
      'content/demo/areas/home.md:15:23 error math-renders: found \\href in a formula, expected mathematics only. Take \\href out.',
      'content/demo/areas/home.md:17:1 error math-renders: found the formula "\\undefined{x}" (Undefined control sequence: \\undefined), expected one that KaTeX can set. Correct it; katex.org/docs/supported.html lists the commands.',
      'content/demo/areas/home.md:21:1 error math-renders: found "a = b" beside the $$, expected the $$ alone on their lines. Move it to a line of its own.',
    ],
  },
};

function besideMarks(text: string): Finding {
  return {
    found: `${quote(text)} beside the $$`,
    expected: 'the $$ alone on their lines',
    fix: 'Move it to a line of its own.',
  };
}

function faultOf(formula: string): Finding | undefined {
  if (formula.trim() === '')
    return { found: 'an empty formula', expected: 'one between the $$', fix: 'Write it, or delete the $$.' };
  let reaching: string | undefined;
  try {
    katex.renderToString(formula, {
      ...katexOptions,
      throwOnError: true,
      trust: ({ command }) => {
        reaching = command;
        return false;
      },
    });
  } catch (error) {
    return {
      found: `the formula ${quote(formula)} (${reasonOf(error)})`,
      expected: 'one that KaTeX can set',
      fix: 'Correct it; katex.org/docs/supported.html lists the commands.',
    };
  }
  if (reaching === undefined) return undefined;
  return { found: `${reaching} in a formula`, expected: 'mathematics only', fix: `Take ${reaching} out.` };
}

/** KaTeX's reason without where it stands in the formula, which it repeats and underlines. */
function reasonOf(error: unknown): string {
  if (!(error instanceof katex.ParseError)) return 'nested too deep';
  const reason = error.message
    .replace(/^KaTeX parse error: /, '')
    .replace(/ at (position \d+|end of input): [\s\S]*$/, '');
  return reason.replace(/\s+/g, ' ').slice(0, 120);
}
