import { describe, expect, it } from 'vitest';
import { build } from '@/lib/content/build';
import type { Model } from '@/lib/content/model';
import { createRenderer } from '@/lib/content/render';
import type { Example } from '@/lib/content/rule';
import { area, decision, distinction, term } from '@/lib/content/rules/examples';
import { sourcesOf } from './sources';

const endpoint = term('The address that clients **call**, see [home](../areas/home.md).', {
  also: '[scoring URI]',
});

function modelOf(example: Example): Model {
  const { model, messages } = build(sourcesOf(example));
  if (!model) throw new Error(messages.map(({ message }) => message).join('\n'));
  return model;
}

/** All parts of a page as one text. */
async function page(example: Example, id = 'areas/home'): Promise<string> {
  const model = modelOf(example);
  const file = model.files.get(`demo/${id}`);
  if (!file) throw new Error(`There is no ${id}`);
  return Object.values((await createRenderer().render(model, file)).parts).join('\n');
}

/** The words that are marked, in their order. */
function marked(html: string): string[] {
  return [...html.matchAll(/<button[^>]* class="term"[^>]*>(.*?)<\/button>/g)].map(
    ([, words]) => words ?? '',
  );
}

const withText = (text: string) => ({
  'terms/endpoint.md': endpoint,
  'areas/home.md': area(`${text}\n\n- [ ] What a thing is {#thing}`),
});

describe('terms in text', () => {
  it.each<[string, string, string[]]>([
    ['the first mention alone', 'Endpoints stay. An endpoint is a scoring URI.', ['Endpoints']],
    ['another name', 'A scoring URI, an endpoint.', ['scoring URI']],
    ['not in headings', '### An endpoint\n\nText.', []],
    ['not in links', 'See [an endpoint](https://example.com/endpoint).', []],
    ['not in code', '`endpoint`\n\n```yaml\nendpoint: a\n```', []],
    ['not in mathematics', '$$\\text{endpoint}$$\n\n$$\n\\text{endpoint}\n$$', []],
    [
      'not in a table’s header, but in its cells',
      '| Endpoint | b |\n| --- | --- |\n| an endpoint | c |',
      ['endpoint'],
    ],
    ['in emphasis and lists', '- an **endpoint** there', ['endpoint']],
    ['in an item to be rated', '- [ ] What an endpoint is {#endpoint}', ['endpoint']],
  ])('are marked: %s', async (_, text, words) => {
    expect(marked(await page(withText(text)))).toEqual(words);
  });

  it('bring their definition, which leads to the term', async () => {
    const html = await page(withText('An endpoint stays.'));
    expect(html).toContain(
      '<button type="button" class="term" popovertarget="define:endpoint" popovertargetaction="show" aria-describedby="definition:endpoint">endpoint</button>',
    );
    expect(html).toContain(
      '<div id="define:endpoint" class="term-card" popover="auto" role="note" aria-label="Term: Endpoint"><p class="term-name"><a href="/demo/terms/endpoint">Endpoint</a></p><div id="definition:endpoint"><p>The address that clients <strong>call</strong>, see <a href="/demo/areas/home">home</a>.</p></div></div>',
    );
    expect(html).not.toContain(' title=');
  });

  it('are marked once over all parts of a page', async () => {
    const html = await page({
      'terms/endpoint.md': endpoint,
      'areas/home.md': area('An endpoint.\n\n- [ ] What a thing is {#thing}')?.replace(
        'You can find it.',
        'You can find an endpoint.',
      ),
    });
    expect(marked(html)).toEqual(['endpoint']);
    expect(html.split('id="define:endpoint"')).toHaveLength(2);
  });

  it('are not marked on their own page', async () => {
    const other = term('An endpoint answers. A deployment may not.', { title: 'Deployment' });
    const example = { 'terms/endpoint.md': endpoint, 'terms/deployment.md': other };
    expect(marked(await page(example, 'terms/deployment'))).toEqual(['endpoint']);
    expect(marked(await page(example, 'terms/endpoint'))).toEqual([]);
  });

  it('are not marked in what is asked', async () => {
    const text = `## This one\n\nIt.\n\n## That one\n\nIt.\n\n## Tell them apart\n\nIt.\n\n## Trap\n\nIt.\n\n## Statements\n\n| Statement | Which | Because |\n| --- | --- | --- |\n| An endpoint is here {#here} | This one | So. |\n| It is there {#there} | That one | The endpoint is. |`;
    const html = await page(
      { 'terms/endpoint.md': endpoint, 'distinctions/pair.md': distinction(text) },
      'distinctions/pair',
    );
    expect(html).toContain('An endpoint is here');
    // In the answer it is.
    expect(marked(html)).toEqual(['endpoint']);
  });

  it('are marked in what a page shows in place', async () => {
    const table = decision(
      'An endpoint.\n\n| a | b | c |\n| --- | --- | --- |\n| A {#a} | B | C |\n| D {#d} | E | F |',
    );
    const html = await page({
      ...withText('::use[decisions/choice]'),
      'decisions/choice.md': table,
    });
    expect(marked(html)).toEqual(['endpoint']);
  });

  it('show what they mean now, on pages that did not change', async () => {
    const renderer = createRenderer();
    const render = (model: Model) => {
      const file = model.files.get('demo/areas/home');
      if (!file) throw new Error('There is no area');
      return renderer.render(model, file);
    };
    const files = withText('An endpoint stays.');
    const before = modelOf(files);
    const [first, again] = [render(before), render(before)];
    expect(again).toBe(first);
    const after = modelOf({ ...files, 'terms/endpoint.md': endpoint.replace('The address', 'The place') });
    expect((await render(after)).parts.body).toContain('The place that clients');
    const without = modelOf({ ...files, 'terms/endpoint.md': undefined });
    expect(marked((await render(without)).parts.body ?? '')).toEqual([]);
  });
});
