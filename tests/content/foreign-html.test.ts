import type { RootContent } from 'mdast';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignHtml } from '@/lib/content/foreign-html';
import { liveContent } from '@/lib/content/live';
import { parseMarkdown } from '@/lib/content/parse';
import { toHtml } from '@/lib/content/render';
import { bankOf } from '@/lib/items/bank';
import { itemOf } from '@/lib/items/item';
import { drillable } from '@/lib/items/show';

// Compiling all content takes its time where others compute too.
beforeAll(async () => void (await liveContent()), 120_000);
afterAll(async () => (await liveContent()).close());

const enough = () => ({ code: 1000, formulas: 1000 });

const everything = `Words with **weight**, \`code\`, [a link](https://example.com) and ~~none~~.

- a list
- with <signs> & \`\`\`\`a \`tick\` in it\`\`\`\`

$$
F_1 = \\frac{2 \\cdot P \\cdot R}{P + R}
$$

The recall $$R < \\sqrt{2}$$ within a line.

\`\`\`yaml
name: train # a comment
inputs: {data: "azureml:x@latest"}
\`\`\`

\`\`\`nonsense
<b>not bold</b>
\`\`\`

| Left | Right |
| :--- | ----: |
| one  | two   |
`;

test('all that Markdown may become comes back as it was', async () => {
  const html = await toHtml(parseMarkdown(everything).children as RootContent[]);
  expect(html).toContain('class="katex-display"');
  expect(html).toContain('--code-token');
  expect(await foreignHtml(html, enough())).toBe(html);
});

test('questions come back as they were', async () => {
  const model = (await liveContent()).model();
  const [exam] = model.exams;
  if (!exam) throw new Error('There is no exam.');
  const written = [...bankOf(exam).sources.values()].filter(({ origin }) => origin === 'authored');
  // Some have all that questions are made of, and take a second instead of twenty.
  for (const source of written.filter((_, at) => at % 60 === 0)) {
    const { shown, revealed } = await drillable(model, itemOf(source, 'seed'));
    for (const html of [shown.stem, shown.case?.html ?? '', ...Object.values(revealed.reasons)])
      expect(await foreignHtml(html, { code: 9999, formulas: 9999 }), source.id).toBe(html);
  }
});

test.each([
  ['<script>alert(1)</script>Words', 'Words'],
  ['<img src="x" onerror="alert(1)">', '<img src="x">'],
  ['<a href="javascript:alert(1)">here</a>', '<a>here</a>'],
  [
    '<a href="https://a.example" onclick="x()" class="fixed inset-0" style="position:fixed">here</a>',
    '<a href="https://a.example" class="">here</a>',
  ],
  ['<iframe src="https://a.example"></iframe><form action="/x"><input name="p"></form>', ''],
  ['<div class="save-slot"><p style="color:red">red</p></div>', '<p>red</p>'],
  ['<svg><a xlink:href="javascript:x()"><text>t</text></a></svg>', '<a>t</a>'],
  [
    '<span class="katex"><annotation>\\href{javascript:x()}{y}</annotation></span>',
    expect.not.stringContaining('href='),
  ],
  ['<pre aria-label="Code, yaml"><img src=x onerror=x()>a: 1</pre>', expect.not.stringContaining('<img')],
  ['<code class="language-math math-inline">x</code>', '<code>x</code>'],
])('of what was written in by somebody only the harmless is left: %s', async (html, left) => {
  expect(await foreignHtml(html, enough())).toEqual(left);
});

test.each([
  ['elements left open', '<p>left open <b>and more'],
  ['elements across each other', '<p><b>crossed</p></b>'],
  ['an end of nothing', 'nothing</p>'],
  ['a comment', '<!-- a comment -->'],
  ['a tag without its end', '<p title="not closed>'],
  ['a bare sign', '1 < 2'],
  ['many attributes', `<p ${Array.from({ length: 40 }, (_, at) => `a${at}=""`).join(' ')}></p>`],
  ['a tower', `${'<ul><li>'.repeat(60)}${'</li></ul>'.repeat(60)}`],
  ['a tower of emphasis', `${'<em>'.repeat(9)}${'</em>'.repeat(9)}`],
])('what we would never write is refused: %s', async (_, html) => {
  await expect(foreignHtml(html, enough())).rejects.toThrow(RangeError);
});

test('so much code and so many formulas are set, and no more', async () => {
  const left = { code: 10, formulas: 50 };
  const formula = '<span class="katex"><annotation>x</annotation></span>';
  await foreignHtml(`<pre><code>12345</code></pre>${formula}`, left);
  expect(left).toEqual({ code: 5, formulas: 29 });
  await expect(foreignHtml('<pre><code>123456</code></pre>', { ...left })).rejects.toThrow(RangeError);
  await expect(foreignHtml(formula.repeat(2), { ...left })).rejects.toThrow(RangeError);
});
