import { describe, expect, it } from 'vitest';
import { parseFront } from '@/lib/content/front';
import { findExcess, parseMarkdown } from '@/lib/content/parse';

describe('findExcess', () => {
  it.each([
    ['prose with marks', 'A *word*, **another**, `code` and [a link](x.md).\n'.repeat(10), undefined],
    ['many paragraphs', '*a* **b** `c`\n\n'.repeat(1000), undefined],
    ['a long table', `| a | b |\n| --- | --- |\n${'| *a* | `b` |\n'.repeat(300)}`, undefined],
    ['long code', `\`\`\`python\n${'x[0] = `a`[1] * 2\n'.repeat(200)}\`\`\``, undefined],
    ['a list five deep', '- a\n  - b\n    - c\n      - d\n        - e', undefined],
    ['a long line', `\n${'x'.repeat(20_001)}`, { line: 2, found: 'a line of 20001 characters' }],
    ['CRLF before a long line', `a\r\nb\r\n${'x'.repeat(20_001)}`, { line: 3 }],
    ['emphasis in emphasis', '*a **a '.repeat(200), { line: 1, found: /^more than 400 marks/ }],
    ['the same on many lines', `\n\n${'*a **a\n'.repeat(200)}`, { line: 136 }],
    ['brackets', '['.repeat(401), { line: 1 }],
    ['the beginnings of tags', '<a '.repeat(401), { line: 1 }],
    ['bars without a table', '| *a **a\n'.repeat(200), { line: 134 }],
    ['a table of nothing but marks', `| a |\n| --- |\n${'| *a **a *a |\n'.repeat(600)}`, { line: 503 }],
    ['quotations in quotations', `a\n\n${'>'.repeat(13)} x`, { line: 3, found: /nested/ }],
    ['lists in lists', `${'- '.repeat(13)}x`, { line: 1, found: /nested/ }],
    ['lists indented ever deeper', `${' '.repeat(97)}- x`, { line: 1, found: /nested/ }],
  ])('%s', (_, text, expected) => {
    const excess = findExcess(text);
    if (expected === undefined) expect(excess).toBeUndefined();
    else {
      const { line, found = /./ } = expected as { line: number; found?: string | RegExp };
      expect(excess).toMatchObject({ line });
      expect(excess?.found).toMatch(found);
    }
  });
});

function front(yaml: string) {
  const head = parseMarkdown(`---\n${yaml}\n---\n`).children[0];
  if (head?.type !== 'yaml') throw new Error('no front matter');
  return parseFront(head);
}

describe('parseFront', () => {
  it.each([
    ['a list that does not end', 'a: [1, 2', 2, 'a [ that nothing closes'],
    ['a key twice', 'a: 1\nb: 2\na: 3', 4, 'a key that stands here twice'],
    ['a second colon', 'title: One: two', 2, 'a second colon in one value'],
    ['a tab', 'a:\n\tb: 1', 3, 'a tab before a key'],
    ['a quote that does not end', 'a: "b', 2, 'a " that nothing closes'],
    ['an alias', 'a: &x 1\nb: *x', 3, 'which begins with a sign of YAML'],
    ['nothing', '', 2, 'no keys'],
    ['text', 'just text', 2, 'no keys'],
    ['a list', '- a\n- b', 2, 'no keys'],
    ['nesting without end', `a: ${'['.repeat(20_000)}`, 2, 'YAML'],
  ])('refuses %s', (_, yaml, line, found) => {
    const fault = front(yaml);
    if (!('found' in fault)) throw new Error('was read');
    expect(fault.place.line).toBe(line);
    expect(fault.place.column).toBeGreaterThan(0);
    expect(fault.found).toContain(found);
  });

  const yaml =
    'title: "A: b"\ntags: [x, y]\nreading:\n  operated: model\n  risk: data\nlist:\n  - name: one\n  - name: two';

  it.each([
    [['title'], { line: 2, column: 1 }, { line: 2, column: 8 }],
    [['tags', 1], { line: 3, column: 1 }, { line: 3, column: 11 }],
    [['reading', 'risk'], { line: 6, column: 3 }, { line: 6, column: 9 }],
    [['reading', 'missing'], { line: 4, column: 1 }, { line: 4, column: 1 }],
    [['list', 1, 'name'], { line: 9, column: 5 }, { line: 9, column: 11 }],
    [['missing'], { line: 1, column: 1 }, { line: 1, column: 1 }],
  ])('knows where %j stands', (path, key, value) => {
    for (const text of [yaml, yaml.replaceAll('\n', '\r\n')]) {
      const read = front(text);
      if ('found' in read) throw new Error('was not read');
      expect(read.keyPlace(path)).toEqual(key);
      expect(read.place(path)).toEqual(value);
    }
  });
});
