import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { TermFile } from './kinds/term';
import type { Terms } from './terms';

/** Where a name is not explained: it is a name there, or a place to go to, or no prose at all. */
const PASSED_OVER = new Set(['a', 'button', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

/**
 * Marks the first mention of each term on one page, whose parts are given to it one after the other in
 * reading order. A marked term is a button that opens its definition, which stands at the end of the part
 * and out of the text; browsers do that by themselves, and close it on Escape.
 * `define` gives the definition of a term as it is to be shown: safe, and the caller's to change.
 */
export function createMarker(terms: Terms, page: string, define: (term: TermFile) => ElementContent[]) {
  const seen = new Set<string>([page]);
  return (tree: Root) => {
    const met: TermFile[] = [];
    markIn(tree, terms, (term) => {
      if (seen.has(term.id)) return false;
      seen.add(term.id);
      met.push(term);
      return true;
    });
    tree.children.push(...met.map((term) => card(term, define(term))));
  };
}

function markIn(parent: Root | Element, terms: Terms, isFirst: (term: TermFile) => boolean) {
  const children: (ElementContent | RootContent)[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') {
      children.push(...markText(child, terms, isFirst));
      continue;
    }
    if (child.type === 'element' && !isPassedOver(child)) markIn(child, terms, isFirst);
    children.push(child);
  }
  parent.children = children as ElementContent[];
}

/** An item that is ticked is the label of its box, and a label holds no button. */
function isPassedOver({ tagName, properties }: Element): boolean {
  return PASSED_OVER.has(tagName) || 'dataTick' in properties;
}

function markText(text: Text, terms: Terms, isFirst: (term: TermFile) => boolean): ElementContent[] {
  const pieces: ElementContent[] = [];
  let at = 0;
  for (const { from, to, of: term } of terms.find(text.value)) {
    if (!isFirst(term)) continue;
    if (from > at) pieces.push({ type: 'text', value: text.value.slice(at, from) });
    pieces.push(button(term, text.value.slice(from, to)));
    at = to;
  }
  if (at === 0) return [text];
  if (at < text.value.length) pieces.push({ type: 'text', value: text.value.slice(at) });
  return pieces;
}

// No heading has an id with a colon.
const cardId = (term: TermFile) => `define:${term.name}`;
const definitionId = (term: TermFile) => `definition:${term.name}`;

function button(term: TermFile, words: string): Element {
  const properties = {
    type: 'button',
    className: ['term'],
    popoverTarget: cardId(term),
    // Pressing it when hovering has opened the card already must not close it.
    popoverTargetAction: 'show',
    ariaDescribedBy: [definitionId(term)],
  };
  return element('button', properties, [{ type: 'text', value: words }]);
}

function card(term: TermFile, definition: ElementContent[]): Element {
  const title: Text = { type: 'text', value: term.front.title };
  const properties = {
    id: cardId(term),
    className: ['term-card'],
    popover: 'auto',
    role: 'note',
    ariaLabel: `Term: ${term.front.title}`,
  };
  return element('div', properties, [
    element('p', { className: ['term-name'] }, [element('a', { href: `/${term.id}` }, [title])]),
    element('div', { id: definitionId(term) }, definition),
  ]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
