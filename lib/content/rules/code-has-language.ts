import { codeLanguages } from '../languages';
import { eachNode } from '../nodes';
import { linesOf } from '../paragraph-lines';
import type { Rule } from '../rule';
import { meant, quote } from '../wording';
import { area } from './examples';

export const codeHasLanguage: Rule = {
  id: 'code-has-language',
  group: 'structure',
  severity: 'error',
  holds: `Code stands between lines of three backticks, and the first of them names its language: ${codeLanguages.join(', ')}.`,
  file(draft, report) {
    let lines: string[] | undefined;
    eachNode(draft.tree, 'code', (node) => {
      if (node.lang && codeLanguages.includes(node.lang)) return;
      const start = node.position?.start ?? { line: 1, column: 1 };
      lines ??= linesOf(draft.source.text);
      const isFence = /^(```|~~~)/.test(lines[start.line - 1]?.slice(start.column - 1) ?? '');
      report(node, {
        found: node.lang ? `code in ${quote(node.lang)}` : 'code without a language',
        expected: 'a language that pages know behind the three backticks',
        fix: node.lang
          ? meant(node.lang, codeLanguages, `Take one of ${codeLanguages.join(', ')}.`)
          : isFence
            ? 'Write it there, as in ```yaml, or ```text if there is none.'
            : 'Put ```text above and ``` below it; if it is no code, take away the blanks before it.',
      });
    });
  },
  passes: { 'areas/home.md': area('```yaml\na: 1\n```\n\n- [ ] What a thing is {#thing}') },
  fails: {
    files: {
      'areas/home.md': area(
        '```ymal\na: 1\n```\n\n```\nb\n```\n\n    indented\n\n- [ ] What a thing is {#thing}',
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:1 error code-has-language: found code in "ymal", expected a language that pages know behind the three backticks. Did you mean yaml?',
      'content/demo/areas/home.md:19:1 error code-has-language: found code without a language, expected a language that pages know behind the three backticks. Write it there, as in ```yaml, or ```text if there is none.',
      'content/demo/areas/home.md:23:1 error code-has-language: found code without a language, expected a language that pages know behind the three backticks. Put ```text above and ``` below it; if it is no code, take away the blanks before it.',
    ],
  },
};
