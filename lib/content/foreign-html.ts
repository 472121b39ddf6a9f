import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as plain } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { setAnew } from './render';
import { isWellFormed } from './well-formed';

/** Letters of code and of formulas that may still be set: it takes long, and makes them many times longer. */
export interface Allowance {
  code: number;
  formulas: number;
}

/** A formula takes some time however short it is: as long as so many letters. */
const leastOfFormula = 20;

/**
 * HTML that left this program and came back, as in a file that anybody could have edited. What `toHtml` made of
 * Markdown comes out as it was; of the rest only what Markdown may become is left. What is set is taken off `left`.
 * Rejects with a RangeError what is not written as here, or more than may be set.
 */
export async function foreignHtml(html: string, left: Allowance): Promise<string> {
  if (!isWellFormed(html)) throw new RangeError('This HTML is not written as we write it.');
  const tree = fromHtml(html, { fragment: true });
  undoSetting(tree, left);
  if (left.code < 0 || left.formulas < 0)
    throw new RangeError('There is too much code, or too many formulas.');
  return setAnew(tree);
}

/** Takes back what is done to safe HTML at the end: formulas and code become what they were set from. */
function undoSetting(tree: Root, left: Allowance): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const classes = Array.isArray(node.properties.className) ? node.properties.className : [];
    if (classes.includes('katex-display')) {
      parent.children[index] = element('pre', {}, [formula(node, 'math-display', left)]);
      return SKIP;
    }
    if (classes.includes('katex')) {
      parent.children[index] = formula(node, 'math-inline', left);
      return SKIP;
    }
    if (node.tagName === 'pre') {
      const language = /^Code, (\w+)$/.exec(String(node.properties.ariaLabel))?.[1] ?? 'text';
      const numbered = classes.includes('numbered') ? ['numbered'] : [];
      const className = [`language-${language}`, ...numbered];
      const words = plain(node);
      left.code -= words.length;
      parent.children[index] = element('pre', {}, [code(words, className)]);
      return SKIP;
    }
    // Code that was set is above: of this nothing is to be made.
    if (node.tagName === 'code') node.properties = {};
    if (classes.includes('table-scroll')) nameTable(node);
  });
}

/** A table's name stands at the region around it, which is made anew. */
function nameTable({ properties, children }: Element): void {
  const table = children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'table',
  );
  if (table) table.properties.ariaLabel = String(properties.ariaLabel).replace(/^Table: /, '');
}

function formula(node: Element, kind: 'math-inline' | 'math-display', left: Allowance): Element {
  let tex = '';
  visit(node, 'element', (child) => {
    if (child.tagName === 'annotation') tex = plain(child);
  });
  left.formulas -= tex.length + leastOfFormula;
  return code(tex, ['language-math', kind]);
}

function code(value: string, className: string[]): Element {
  return element('code', { className }, [{ type: 'text', value }]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
