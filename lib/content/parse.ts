import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { remarkAttributes } from './attributes';
import { linesOf } from './paragraph-lines';

/**
 * Leaf (`::name[…]`) and container directives without the text form, which would eat
 * `azureml:name:1` and times of day.
 */
function remarkBlockDirectives(this: Processor) {
  const data = this.data();
  const { flow } = directive();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  // Single dollars are shell variables and money.
  .use(remarkMath, { singleDollarTextMath: false })
  .use(remarkBlockDirectives)
  .use(remarkAttributes)
  .freeze();

/**
 * Markdown to its syntax tree, positions included; front matter is a `yaml` node at its head.
 * Everything that depends on the choice of parser is behind this function.
 */
export function parseMarkdown(text: string): Root {
  return processor.runSync(processor.parse(text)) as Root;
}

/** Delimiters that one paragraph may hold: the parser's work grows with the square of their number. */
const MOST_DELIMITERS = 400;
/** What looks like a table or code may hold more, for the parser takes its lines one by one. */
const MOST_IN_A_BLOCK = 2000;
const LONGEST_LINE = 20_000;
const DEEPEST_NESTING = 12;

/**
 * Looks at a text before the parser does, for what would take it too long or too deep.
 * Returns the first such place and what is wrong there, or undefined.
 */
export function findExcess(text: string): { line: number; found: string; expected: string } | undefined {
  let delimiters = 0;
  let isBlock = false;
  const lines = linesOf(text);
  for (const [index, line] of lines.entries()) {
    const at = index + 1;
    if (line.length > LONGEST_LINE)
      return { line: at, found: `a line of ${line.length} characters`, expected: `at most ${LONGEST_LINE}` };
    const markers = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+/.exec(line)?.[0];
    const depth = markers?.match(/>|[-*+](?=[ \t])|\d[.)]/g)?.length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (depth > DEEPEST_NESTING || indent > DEEPEST_NESTING * 8)
      return {
        line: at,
        found: 'lists or quotations nested very deep',
        expected: `at most ${DEEPEST_NESTING} levels`,
      };
    if (line.trim() === '') {
      delimiters = 0;
      isBlock = false;
    }
    isBlock ||= /^[ \t]*(```|~~~|\|[ \t]*:?-)/.test(line);
    const most = isBlock ? MOST_IN_A_BLOCK : MOST_DELIMITERS;
    delimiters += line.match(/[*_[\]!~`$<]/g)?.length ?? 0;
    if (delimiters > most)
      return {
        line: at,
        found: `more than ${most} marks of emphasis, brackets or code in one paragraph`,
        expected: 'text',
      };
  }
  return undefined;
}
