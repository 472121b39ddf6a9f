import type { Element, Root } from 'hast';
import { toString as plain } from 'hast-util-to-string';
import { createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki';
import { SKIP, visit } from 'unist-util-visit';
import { codeLanguages } from './languages';

/** Colours come from the page's own variables, so that code stays in ink in both themes. */
const theme = createCssVariablesTheme({ name: 'ink', variablePrefix: '--code-', fontStyle: true });

let highlighter: Promise<Highlighter> | undefined;

/** Shiki with the languages of content, loaded once; after a failure the next call tries again. */
function loadedHighlighter(): Promise<Highlighter> {
  highlighter ??= createHighlighter({ themes: [theme], langs: shikiLanguages() }).catch((error) => {
    highlighter = undefined;
    throw error;
  });
  return highlighter;
}

/** Sets code blocks with Shiki. A language that it does not know is shown as plain text. */
export function rehypeHighlight() {
  return async (tree: Root) => {
    const found: { pre: Element; code: Element }[] = [];
    visit(tree, 'element', (node) => {
      const code = node.tagName === 'pre' ? node.children[0] : undefined;
      if (code?.type !== 'element' || code.tagName !== 'code') return;
      found.push({ pre: node, code });
      return SKIP;
    });
    if (found.length === 0) return;
    const shiki = await loadedHighlighter();
    for (const { pre, code } of found) {
      const classes = (code.properties.className ?? []) as string[];
      const language = classes.find((name) => name.startsWith('language-'))?.slice(9) ?? 'text';
      const known = shiki.getLoadedLanguages().includes(language) ? language : 'text';
      const set = shiki.codeToHast(plain(code).replace(/\n$/, ''), { lang: known, theme: 'ink' });
      const shown = set.children[0];
      if (shown?.type !== 'element') continue;
      pre.properties = {
        className: ['code', ...(classes.includes('numbered') ? ['numbered'] : [])],
        tabIndex: 0,
        role: 'region',
        ariaLabel: `Code, ${language}`,
      };
      pre.children = shown.children;
    }
  };
}

function shikiLanguages(): string[] {
  return codeLanguages.filter((language) => !['text', 'mermaid', 'jsonl'].includes(language));
}
