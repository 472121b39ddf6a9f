import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { build } from '@/lib/content/build';
import { diagramHash, diagramsIn, diagramWords, drawingPath, isDrawing } from '@/lib/content/diagrams';
import { readDrawing } from '@/lib/content/drawing';
import { parseMarkdown } from '@/lib/content/parse';
import { readSources } from '@/lib/content/read';
import { createRenderer } from '@/lib/content/render';
import { area } from '@/lib/content/rules/examples';
import { check, folderOf, sourceOf, sourcesOf } from './sources';

const fence = 'flowchart TB\n  accTitle: A release\n  accDescr: Blue & green, "in turn".\n  Blue --> Green';
const path = `diagrams/${diagramHash(fence)}.svg`;
const page = area(`\`\`\`mermaid\n${fence}\n\`\`\`\n\n- [ ] What a thing is {#thing}`);
const svg = (inside: string, more = '') => `<svg xmlns="http://www.w3.org/2000/svg"${more}>${inside}</svg>`;
const read = (text: string) => readDrawing(sourceOf('demo/diagrams/0123456789ab.svg', text));

/** The area's page as it is shown with this drawing, whatever the rules say of it. */
async function shown(drawing: string | undefined): Promise<string> {
  const { model } = build(sourcesOf({ 'areas/home.md': page, [path]: svg('<rect/>') }));
  const home = model?.files.get('demo/areas/home');
  const exam = model?.exams[0];
  if (!model || !home || !exam) throw new Error('The example did not compile.');
  exam.drawings.clear();
  const one = drawing === undefined ? '' : readDrawing(sourceOf(`demo/${path}`, drawing));
  if (typeof one === 'object') exam.drawings.set(diagramHash(fence), one);
  return (await createRenderer().render(model, home)).parts.body ?? '';
}

describe('the hash of a diagram', () => {
  it('changes with its text, and not with ends of lines', () => {
    expect(diagramHash(fence)).toMatch(/^[0-9a-f]{12}$/);
    expect(diagramHash(fence.replaceAll('\n', '\r\n'))).toBe(diagramHash(fence));
    expect(diagramHash(`${fence}\n`)).toBe(diagramHash(fence));
    expect(diagramHash(fence.replace('Blue', 'Red'))).not.toBe(diagramHash(fence));
  });

  it('is the same wherever the fence stands', () => {
    const texts = [page, page.replaceAll('\n', '\r\n'), `- In a list\n\n${page.replace(/^/gm, '  ')}`];
    const hashes = texts.map((text) =>
      diagramsIn(parseMarkdown(text)).map(({ value }) => diagramHash(value)),
    );
    expect(hashes).toEqual([[diagramHash(fence)], [diagramHash(fence)], [diagramHash(fence)]]);
  });
});

it.each([
  [fence, 'A release', 'Blue & green, "in turn".'],
  ['flowchart\naccTitle :  A  \n\taccDescr: B', 'A', 'B'],
  ['flowchart\n accTitle: A\n accDescr {\n  One.\n\n  Two.\n }', 'A', 'One. Two.'],
  ['flowchart\n A[accTitle: no]', '', ''],
  ['flowchart\n accTitle:\n accDescr:', '', ''],
])('reads the words of %j', (text, title, description) => {
  expect(diagramWords(text)).toEqual({ title, description });
});

describe('a drawing', () => {
  it('is copied as it is', () => {
    const drawing = read(
      svg(
        '<title>A &lt; b</title>\n<defs><marker id="diagram-0123456789ab-1" orient="auto"><path d="M0,0L9,9z"/></marker></defs>\n<g transform="translate(1, 2)"><path d="M 0 0" fill="none" stroke="var(--ink-3,#6f6b61)" marker-end="url(#diagram-0123456789ab-1)"/><text x="1.5" dy="1.1em" fill="currentColor"><tspan font-weight="600">one</tspan> two</text></g>\n',
        ' viewBox="0 0 9.5 9" role="img"',
      ),
    );
    expect(drawing).toMatchObject({ svg: { tagName: 'svg', properties: { viewBox: '0 0 9.5 9' } } });
    // The blanks between its elements are gone, those of its words are not.
    expect(JSON.stringify(drawing)).not.toContain('\\n');
    expect(JSON.stringify(drawing)).toContain('" two"');
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script of another space', svg('<svg:script>alert(1)</svg:script>')],
    ['a style', svg('<style>*{display:none}</style>')],
    ['HTML inside', svg('<foreignObject><p>x</p></foreignObject>')],
    ['HTML in a title', svg('<title><img src=x onerror=alert(1)></title>')],
    ['HTML that breaks out', svg('<g><p>x</p></g>')],
    ['HTML behind it', `${svg('')}<img src=x onerror=alert(1)>`],
    ['HTML before it', `<b>x</b>${svg('')}`],
    ['no SVG', 'Words'],
    ['nothing', ''],
    ['two SVGs', svg('') + svg('')],
    ['an SVG in an SVG', svg(svg(''))],
    ['a link', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
    ['a picture', svg('<image href="https://example.org/x.png"/>')],
    ['a copy of something', svg('<use href="#other"/>')],
    ['an animation', svg('<rect><set attributeName="href" to="javascript:alert(1)"/></rect>')],
    ['an unknown element', svg('<star points="1,1"/>')],
    ['an element of the prototype', svg('<constructor/>')],
    ['a handler', svg('<rect onclick="alert(1)"/>')],
    ['a handler on itself', svg('', ' onload="alert(1)"')],
    ['a style attribute', svg('<rect style="position:fixed"/>')],
    ['a class', svg('<rect class="button"/>')],
    ['an unknown attribute', svg('<rect data-x="1"/>')],
    ['a colour of its own', svg('<rect fill="#ff0000"/>')],
    ['an address as colour', svg('<rect fill="url(https://example.org/#x)"/>')],
    ['an address in a variable', svg('<rect fill="var(--x,url(//example.org))"/>')],
    ['an address as arrow', svg('<path d="M0,0" marker-end="url(//example.org/x#y)"/>')],
    ['the arrow of another', svg('<path d="M0,0" marker-end="url(#diagram-ba9876543210-1)"/>')],
    ['an id of the page', svg('<defs><marker id="main"><path d="M0,0"/></marker></defs>')],
    ['a width that is none', svg('<rect width="1;x"/>')],
    ['a comment', svg('<!-- x -->')],
    ['loose text', svg('x')],
    ['a declaration', `<?xml version="1.0"?>${svg('')}`],
    ['a document type', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('')}`],
    ['a great depth', svg('<g>'.repeat(20_000))],
    ['a great number', svg(`<rect x="${'1'.repeat(100_000)}y"/>`)],
  ])('is refused with %s, and never shown', async (_, text) => {
    const began = performance.now();
    expect(read(text)).toEqual(expect.any(String));
    expect(performance.now() - began).toBeLessThan(5000);
    const html = await shown(text.replaceAll('0123456789ab', diagramHash(fence)));
    expect(html).toContain('aria-label="Code, mermaid"');
    expect(html).not.toContain('<svg');
  });

  it('is too large at more than 128 KB, and is text where a picture is not', async () => {
    const large = svg(`<path d="${'M0,0'.repeat(40_000)}"/>`);
    const folder = await folderOf({
      [`demo/${path}`]: svg(''),
      'demo/diagrams/large.svg': large,
      'demo/images/a.svg': svg(''),
    });
    const sources = await readSources(folder);
    expect(sources.map(({ text, unreadable }) => [text, unreadable])).toEqual([
      [svg(''), undefined],
      ['', '157 KB'],
      ['', undefined],
    ]);
  });
});

describe('on its page', () => {
  it('a diagram stands in a figure, with its words behind a disclosure', async () => {
    const html = await shown(svg('<rect width="9" fill="var(--card,#fff)"/>', ' role="img"'));
    expect(html).toContain(
      '<figure class="diagram" role="group" aria-label="A release"><div class="diagram-scroll" role="region" tabindex="0" aria-label="Diagram: A release"><svg xmlns="http://www.w3.org/2000/svg" role="img"><rect width="9" fill="var(--card,#fff)"></rect></svg></div><details><summary>In words</summary><p>Blue &#x26; green, "in turn".</p></details></figure>',
    );
    expect(html).not.toContain('accTitle');
  });

  it('it is shown anew when it was drawn anew', async () => {
    const files = (drawing: string) => sourcesOf({ 'areas/home.md': page, [path]: drawing });
    const renderer = createRenderer();
    const bodyWith = async (drawing: string) => {
      const { model } = build(files(drawing));
      const home = model?.files.get('demo/areas/home');
      return model && home && (await renderer.render(model, home)).parts.body;
    };
    expect(await bodyWith(svg('<rect/>'))).toContain('<rect>');
    expect(await bodyWith(svg('<circle/>'))).toContain('<circle>');
  });

  it('code in other languages stays code', async () => {
    const html = await shown(undefined);
    expect(html).toContain('<pre');
    expect(html).not.toContain('<figure');
  });
});

it('the words of a text in another language than mermaid need no drawing', () => {
  const text = page.replace('```mermaid', '```text');
  expect(check({ 'areas/home.md': text }).filter((line) => line.includes('diagram'))).toEqual([]);
});

describe('the diagrams of the content', async () => {
  const content = fileURLToPath(new URL('../../content', import.meta.url));
  const sources = await readSources(content);

  it('show the life of a model with each of its transitions explained', async () => {
    const file = await readFile(`${content}/ai-300/areas/evaluation-and-promotion.md`, 'utf8');
    const [life] = diagramsIn(parseMarkdown(file));
    expect(life).toBeDefined();
    const name = (id = '') => new RegExp(`\\b${id}\\((.*?)\\)`).exec(life?.value ?? '')?.[1]?.toLowerCase();
    const arrows = [...(life?.value ?? '').matchAll(/(\w+)(?:\(.*?\))? -->\|.*?\| (\w+)/g)];
    expect(arrows).toHaveLength(14);
    const explained = [...file.matchAll(/^- \*\*(.*?)\.\*\*/gm)].map(
      ([, words]) => words?.toLowerCase() ?? '',
    );
    for (const [, from, to] of arrows) {
      const line = explained.find((words) => {
        const [start = '', end] = words.split(' to ');
        return end === name(to) && start.split(' or ').includes(name(from) ?? '');
      });
      expect(line, `${name(from)} to ${name(to)}`).toBeDefined();
    }
  });

  it('have small drawings', () => {
    const drawings = sources.filter((source) => isDrawing(source.path));
    expect(drawings.length).toBeGreaterThan(5);
    for (const { text } of drawings) expect(text.length).toBeLessThan(32 * 1024);
    const fences = sources.flatMap(({ path, text }) =>
      path.endsWith('.md') && path !== 'README.md' ? diagramsIn(parseMarkdown(text)) : [],
    );
    for (const { value } of fences)
      expect(drawings.map((source) => source.path)).toContain(drawingPath('ai-300', value));
  });
});
