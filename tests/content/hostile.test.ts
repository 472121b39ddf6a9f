import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '@/lib/content/parse';
import { toHtml } from '@/lib/content/render';

// The rules refuse all of this. Here it goes past them, to show that the page is safe without them too.
const hostile = {
  'raw HTML': '<img src=x onerror=alert(1)> and <script>alert(1)</script>',
  'a block of HTML': '<div>\n<iframe src="javascript:alert(1)"></iframe>\n</div>',
  'a link that is a script': '[x](javascript:alert(1))',
  'a script behind entities': '[x](&#106;avascript&colon;alert(1))',
  'a script behind control characters': '[x](<java\u0001script:alert(1)>) [y](<\tjavascript:alert(1)>)',
  'a script in other letters':
    '[x](JaVaScRiPt:alert(1)) [y](vbscript:x) [z](data:text/html,<script>alert(1)</script>)',
  'a picture that is a script': '![x](javascript:alert(1))',
  'a reference that is a script': '[x]\n\n[x]: javascript:alert(1)',
  'an autolink that is a script': '<javascript:alert(1)>',
  'mathematics that links': '$$\\href{javascript:alert(1)}{x}$$',
  'mathematics that brings HTML':
    '$$\\htmlData{x=y}{z} \\htmlStyle{position:fixed}{z} \\includegraphics{x}$$',
  'mathematics with markup': '$$\n\\text{<script>alert(1)</script>}\n$$',
  'code with markup': '```html\n<script>alert(1)</script>\n```',
  'a directive': '::script[alert(1)]{onclick=alert(1)}',
};

describe('hostile content comes out inert', () => {
  it.each(Object.entries(hostile))('%s', async (_name, markdown) => {
    const html = await toHtml(parseMarkdown(markdown).children);
    expect(html).not.toMatch(/<(script|iframe|img[^>]*onerror|object|embed|form|style|svg[^>]*onload)/i);
    expect(html).not.toMatch(/\son[a-z]+\s*=/i);
    expect(html).not.toMatch(/(href|src)\s*=\s*["']?\s*(javascript|vbscript|data):/i);
    expect(html).not.toMatch(/style="[^"]*position:\s*fixed/i);
  });

  it('keeps what is harmless', async () => {
    const html = await toHtml(parseMarkdown('A **word**, a [link](https://example.com), $$x^2$$').children);
    expect(html).toContain('<strong>word</strong>');
    expect(html).toContain('href="https://example.com"');
    expect(html).toContain('class="katex"');
  });
});
