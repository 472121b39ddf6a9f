import type { Element, ElementContent, Root as HtmlRoot, Text as HtmlText } from 'hast';
import { toString as plain } from 'hast-util-to-string';
import type { Root, RootContent } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { diagramWords } from '../content/diagrams';
import { paragraph } from '../content/kinds/parts';
import type { ContentFile, Model } from '../content/model';
import { prepare } from '../content/prepare';
import type { Text } from '../items/item';
import { isLine } from '../items/text';

/** What texts need that leave the app. */
export interface Away {
  model: Model;
  /** Address of this app, to which links lead back, as in `http://localhost:3000`. */
  origin: string;
}

/** HTML that any program shows: no classes, no styles, no scripts. */
const schema: Schema = {
  tagNames: [
    ...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h2', 'h3', 'h4', 'h5', 'hr', 'img', 'li', 'ol', 'p'],
    ...['pre', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: {
    a: ['href'],
    code: [['className', /^language-[a-z]+$/, 'math-inline', 'math-display']],
    img: ['src', 'alt'],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https'], src: ['https'] },
};

const pipeline = unified().use(remarkRehype).use(rehypeSanitize, schema).use(rehypeStringify).freeze();

/**
 * Markdown as HTML in one line, for other programs: formulas as the TeX that MathJax reads, diagrams by their words,
 * addresses whole.
 */
export function awayHtml(nodes: Text, file: ContentFile, { model, origin }: Away): string {
  const line = isLine(nodes);
  const blocks = line ? [paragraph(nodes)] : (nodes as RootContent[]);
  const root: Root = { type: 'root', children: prepare(blocks, { model, file, embedded: true }) };
  const tree = pipeline.runSync(root) as HtmlRoot;
  simplify(tree, origin);
  const html = pipeline.stringify(tree).trim();
  return line ? html.replace(/^<p>|<\/p>$/g, '') : html;
}

function simplify(tree: HtmlRoot, origin: string): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'text') node.value = node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element') return;
    for (const name of ['href', 'src'])
      if (String(node.properties[name] ?? '').startsWith('/'))
        node.properties[name] = `${origin}${node.properties[name]}`;
    if (node.tagName === 'pre') {
      parent.children[index] = block(node);
      return SKIP;
    }
    if (node.tagName === 'code' && isOf(node, 'math-inline')) {
      parent.children[index] = text(`\\(${plain(node)}\\)`);
      return SKIP;
    }
    if (node.tagName === 'code') node.properties = {};
  });
}

/** Code with its lines kept by breaks, a formula on a line of its own, or what a diagram shows. */
function block(pre: Element): Element {
  const [code] = pre.children;
  const words = plain(pre);
  if (code?.type === 'element' && isOf(code, 'math-display')) return element('p', [text(`\\[${words}\\]`)]);
  if (code?.type === 'element' && isOf(code, 'language-mermaid')) {
    const { title, description } = diagramWords(words);
    return element('p', [text([title, description].filter(Boolean).join('. '))]);
  }
  return element('pre', [element('code', linesOf(words))]);
}

function linesOf(code: string): ElementContent[] {
  const lines = code.replace(/\n$/, '').split('\n');
  return lines.flatMap((line, at) => [
    ...(at > 0 ? [element('br', [])] : []),
    text(line.replaceAll('\t', '  ')),
  ]);
}

/** Code as HTML in one line. */
export function codeHtml(code: string): string {
  return pipeline.stringify({ type: 'root', children: [element('pre', [element('code', linesOf(code))])] });
}

/** Plain words as HTML. */
export function wordsHtml(words: string): string {
  return pipeline.stringify({ type: 'root', children: [text(words)] });
}

function isOf(node: Element, name: string): boolean {
  return Array.isArray(node.properties.className) && node.properties.className.includes(name);
}

function text(value: string): HtmlText {
  return { type: 'text', value };
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
