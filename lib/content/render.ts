import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { diagramHash, diagramsIn } from './diagrams';
import type { Drawing } from './drawing';
import { rehypeHighlight } from './highlight';
import { kindOf } from './kinds/all';
import type { TermFile } from './kinds/term';
import { createMarker } from './mark-terms';
import { katexOptions } from './math';
import { type ContentFile, findExam, type Model } from './model';
import { rehypePageParts } from './page-parts';
import { prepare } from './prepare';
import { showDiagrams } from './show-diagrams';
import { type Terms, termsOf } from './terms';

/** A file as pages show it. */
export interface Rendering {
  /** HTML by the name of the part; see the kind's `parts`. Safe to set as it is. */
  parts: Record<string, string>;
  /** The headings of all parts, for the list of contents. */
  contents: { id: string; text: string; depth: number }[];
  /** Whether the page needs the style sheet for mathematics. */
  hasMath: boolean;
}

/** What Markdown may become. Structure that pages add comes after this gate. */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  // Content cannot bring elements of its own: raw HTML is refused, and dropped here once more.
  tagNames: [
    ...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h2', 'h3', 'h4', 'h5', 'hr', 'img', 'li', 'ol', 'p'],
    ...['pre', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul', 'section'],
  ],
  attributes: {
    a: ['href', 'rel', ['className', 'data-footnote-backref'], 'dataFootnoteRef', 'ariaLabel'],
    code: [['className', /^language-[a-z]+$/, 'math-inline', 'math-display', 'numbered']],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    img: ['src', 'alt'],
    li: ['id', 'dataUnit', 'dataTick', 'dataTicks', ['className', 'check', 'tick']],
    ol: ['start'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    table: ['ariaLabel'],
    td: ['align', 'dataLabel', ['className', 'answer']],
    th: ['align'],
    tr: ['id'],
  },
  protocols: { href: ['http', 'https'], src: ['https'] },
};

// Sanitised first, then mathematics and code: the other way round would take their markup away.
const gate = unified().use(remarkRehype).use(rehypeSanitize, schema).freeze();
const sanitise = unified().use(rehypeSanitize, schema).freeze();
const finish = unified()
  .use(rehypePageParts)
  .use(rehypeKatex, katexOptions)
  .use(rehypeHighlight)
  .use(rehypeStringify)
  .freeze();

/**
 * Makes a renderer that remembers what it rendered, by the hash of the files that went into it,
 * the exam's terms among them, for any text may name any term, and the drawings that it shows.
 * `forget` drops what belongs to files that a model no longer has.
 */
export function createRenderer() {
  const kept = new Map<string, { key: string; rendering: Promise<Rendering> }>();
  return {
    render(model: Model, file: ContentFile): Promise<Rendering> {
      const key = [
        ...[file, ...usedBy(model, file)].map(({ hash }) => hash),
        termsIn(model, file)?.hash,
        ...drawingsUsed(model, file),
      ].join();
      const known = kept.get(file.id);
      if (known?.key === key) return known.rendering;
      const rendering = renderFile(model, file);
      kept.set(file.id, { key, rendering });
      // A failure is not kept: the next request tries again.
      rendering.catch(() => kept.delete(file.id));
      return rendering;
    },
    forget(model: Model) {
      for (const id of kept.keys()) if (!model.files.has(id)) kept.delete(id);
    },
  };
}

function usedBy(model: Model, file: ContentFile): ContentFile[] {
  const uses = file.kind === 'area' ? file.body.uses : [];
  return uses.flatMap((id) => model.files.get(`${file.exam}/${id}`) ?? []);
}

function termsIn(model: Model, file: ContentFile): Terms | undefined {
  const exam = findExam(model, file.exam);
  return exam && termsOf(exam);
}

function drawingsIn(model: Model, file: ContentFile): Map<string, Drawing> {
  return findExam(model, file.exam)?.drawings ?? new Map();
}

/** Hashes of the drawings that a file's page shows: a diagram may be drawn anew and its text stay. */
function drawingsUsed(model: Model, file: ContentFile): (string | undefined)[] {
  const drawings = drawingsIn(model, file);
  const fences = [file, ...usedBy(model, file)].flatMap(({ tree }) => diagramsIn(tree));
  return fences.map(({ value }) => drawings.get(diagramHash(value))?.hash);
}

/** Parts that put a question. */
const asked = ['stem', 'question'];

async function renderFile(model: Model, file: ContentFile): Promise<Rendering> {
  const parts: Record<string, string> = {};
  const contents: Rendering['contents'] = [];
  const terms = termsIn(model, file);
  const define = (term: TermFile) => definitionOf(model, term);
  const mark = terms && createMarker(terms, file.id, define);
  const drawings = drawingsIn(model, file);
  for (const [name, nodes] of Object.entries(kindOf(file).parts(file))) {
    const prepared = prepare(nodes, { model, file });
    for (const node of prepared) {
      if (node.type !== 'heading') continue;
      contents.push({ id: String(node.data?.hProperties?.id), text: plain(node), depth: node.depth });
    }
    // What is asked stays plain: a definition may be half of the answer.
    parts[name] = await toHtml(prepared, (tree) => {
      if (!asked.includes(name)) mark?.(tree);
      showDiagrams(tree, drawings);
    });
  }
  return { parts, contents, hasMath: Object.values(parts).some((html) => html.includes('class="katex')) };
}

function definitionOf(model: Model, term: TermFile): ElementContent[] {
  const nodes = prepare(term.body.definition, { model, file: term, embedded: true });
  return gate.runSync({ type: 'root', children: nodes }).children as ElementContent[];
}

/** Prepared Markdown to sanitised HTML with mathematics and code set. `add` may add to what is safe already. */
export async function toHtml(nodes: RootContent[], add?: (tree: HtmlRoot) => void): Promise<string> {
  const tree: Root = { type: 'root', children: nodes };
  const safe = (await gate.run(tree)) as HtmlRoot;
  add?.(safe);
  return finish.stringify((await finish.run(safe)) as HtmlRoot);
}

/** What is HTML already, through the same gate and with everything set anew. */
export async function setAnew(tree: HtmlRoot): Promise<string> {
  const safe = (await sanitise.run(tree)) as HtmlRoot;
  return finish.stringify((await finish.run(safe)) as HtmlRoot);
}
