import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '@/lib/content/build';
import { readSources } from '@/lib/content/read';
import { rules } from '@/lib/content/rules/all';
import { area, decision, options, scenario, smallExam } from '@/lib/content/rules/examples';
import { check, folderOf, sourceOf, sourcesOf } from './sources';

const item = '- [ ] What a thing is {#thing}';
const head = '| When | Choose | Because |\n| --- | --- | --- |\n';
const stem = 'A canary fails. What comes first?\n\n';
const text = (body: string) => area(`${body}\n\n${item}`);
const utf16 = (body: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body, 'utf16le')]);
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'].map((key, at, keys) => {
  const before = at === 1 ? 'a' : keys[at - 1];
  return at === 0 ? key : `${key}: &${key} [${Array(9).fill(`*${before}`).join(', ')}]`;
});

/** What can be wrong with a file, and the rule that has to say so. */
const broken: Record<string, { body: string | Buffer; rule: string }> = {
  'areas/bad-yaml.md': { body: '---\ntitle: [one, two\ndomain: first\n---\n', rule: 'front-matter-is-read' },
  'areas/empty.md': { body: '', rule: 'front-matter-is-read' },
  'areas/blank.md': { body: '\n\n\n', rule: 'front-matter-is-read' },
  'areas/only-a-mark.md': { body: '\ufeff', rule: 'front-matter-is-read' },
  'areas/bomb.md': { body: `---\n${bomb.join('\n')}\n---\n`, rule: 'front-matter-is-read' },
  'areas/deep-yaml.md': { body: `---\na: ${'{b: '.repeat(4000)}\n---\n`, rule: 'front-matter-is-read' },
  'areas/proto.md': {
    body: '---\n__proto__: { a: 1 }\nconstructor: x\n---\n',
    rule: 'front-matter-is-valid',
  },
  'areas/list.md': { body: '---\n- a\n- b\n---\n', rule: 'front-matter-is-read' },
  'areas/twice.md': { body: area(`${item}\n- [ ] Another {#thing}`), rule: 'id-is-unique' },
  'areas/html.md': { body: text('<div onclick="x()">\n\nText\n\n</div>'), rule: 'html-is-refused' },
  'areas/script.md': { body: text('A <script>alert(1)</script>'), rule: 'html-is-refused' },
  'areas/link.md': { body: text('[x](java&Tab;script:alert(1))'), rule: 'link-is-safe' },
  'areas/math.md': { body: text('$$\\frac{1$$'), rule: 'math-renders' },
  'areas/macro.md': { body: text('$$\\def\\a{\\a\\a}\\a$$'), rule: 'math-renders' },
  'areas/deep-math.md': { body: text(`$$${'{'.repeat(9000)}${'}'.repeat(9000)}$$`), rule: 'math-renders' },
  'areas/table.md': { body: text('| a | b |\n| 1 | 2 |'), rule: 'table-parses' },
  'areas/long-line.md': { body: text('x'.repeat(1_000_000)), rule: 'file-is-readable' },
  'areas/middling-line.md': { body: text('x'.repeat(100_000)), rule: 'file-is-readable' },
  'areas/stars.md': { body: text('*a **a '.repeat(10_000)), rule: 'file-is-readable' },
  'areas/stars-by-line.md': { body: text('*a **a \n'.repeat(10_000)), rule: 'file-is-readable' },
  'areas/stars-in-bars.md': { body: text('| *a **a *a **a\n'.repeat(5000)), rule: 'file-is-readable' },
  'areas/brackets.md': { body: text('['.repeat(10_000)), rule: 'file-is-readable' },
  'areas/ticks.md': { body: text('` `` ``` '.repeat(3000)), rule: 'file-is-readable' },
  'areas/angles.md': { body: text('a <!-- <? <a b="'.repeat(1200)), rule: 'file-is-readable' },
  'areas/quotes.md': { body: text(`${'> '.repeat(5000)}x`), rule: 'file-is-readable' },
  'areas/lists.md': { body: text(`${'- '.repeat(5000)}x`), rule: 'file-is-readable' },
  'areas/indents.md': {
    body: text(Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')),
    rule: 'file-is-readable',
  },
  'areas/boxes.md': {
    body: text(Array.from({ length: 300 }, (_, at) => `${':'.repeat(400 - at)}x`).join('\n')),
    rule: 'directive-is-known',
  },
  'areas/binary.md': { body: Buffer.from([1, 2, 0, 3, 255]), rule: 'file-is-readable' },
  'areas/utf16.md': { body: utf16(text('Ähm')), rule: 'file-is-readable' },
  'areas/latin1.md': { body: Buffer.from(text('Größe'), 'latin1'), rule: 'file-is-readable' },
  'areas/UPPER.md': { body: text('A word.'), rule: 'file-has-its-place' },
  'areas/ending.MD': { body: text('A word.'), rule: 'file-has-its-place' },
  'areas/notes.txt': { body: 'Notes.', rule: 'file-has-its-place' },
  'areas/below/deep.md': { body: text('A word.'), rule: 'file-has-its-place' },
  'notes/early.md': { body: text('A word.'), rule: 'file-has-its-place' },
  'images/Photo.bmp': { body: 'BM', rule: 'file-has-its-place' },
  'stray.md': { body: 'Stray.', rule: 'file-has-its-place' },
  'decisions/ragged.md': { body: decision(`${head}| a | b |\n| c | d | e | f |`), rule: 'table-is-whole' },
  'decisions/no-table.md': { body: decision('Prose.'), rule: 'decision-has-one-table' },
  'decisions/choice.md': {
    body: smallExam['decisions/choice.md']?.replace('{#waits}', '{#is-waiting}') ?? '',
    rule: 'id-is-kept',
  },
  'scenarios/reason.md': {
    body: scenario(`${stem}## Options\n\n- [x] A\n- [ ] B\n- [ ] C`),
    rule: 'part-has-its-reason',
  },
  'scenarios/two-right.md': {
    body: scenario(stem + options('x A', 'x B', '- C')),
    rule: 'scenario-has-one-answer',
  },
  'scenarios/form.md': { body: scenario(stem, { form: 'essay' }), rule: 'front-matter-is-valid' },
  'ids.lock': {
    body: 'demo/decisions/choice#waits\ndemo/metrics/vanished\n<<<<<<< HEAD\n',
    rule: 'id-is-kept',
  },
};

describe('a folder of broken content', () => {
  it('gets a message for each file, no model and no crash', async () => {
    const files = Object.entries(broken).map(([path, { body }]) => [`demo/${path}`, body] as const);
    const whole = Object.entries(smallExam).map(([path, body]) => [`demo/${path}`, body] as const);
    const folder = await folderOf({
      ...Object.fromEntries([...whole, ...files]),
      'beside.md': 'Beside the exams.',
      'Not An Exam/areas/a.md': text('A word.'),
    });
    await mkdir(join(folder, 'demo/areas/folder.md'));
    await symlink('..', join(folder, 'demo/areas/loop'));
    await symlink('knot.md', join(folder, 'demo/areas/knot.md'));
    await symlink('/etc/hostname', join(folder, 'demo/areas/elsewhere.md'));

    const began = performance.now();
    const { model, messages } = build(await readSources(folder));
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(model).toBeUndefined();

    const expected = {
      ...Object.fromEntries(Object.entries(broken).map(([path, { rule }]) => [`demo/${path}`, rule])),
      'beside.md': 'file-has-its-place',
      'Not An Exam/exam.md': 'exam-is-described',
      'demo/areas/folder.md': 'file-is-readable',
      'demo/areas/loop': 'file-is-readable',
      'demo/areas/knot.md': 'file-is-readable',
      'demo/areas/elsewhere.md': 'file-is-readable',
    };
    const said = messages.map(({ file, ruleId }) => `${file} ${ruleId}`);
    expect(said).toEqual(
      expect.arrayContaining(Object.entries(expected).map(([file, rule]) => `${file} ${rule}`)),
    );
    for (const message of messages) {
      expect(message.line).toBeGreaterThan(0);
      expect(message.column).toBeGreaterThan(0);
      expect(message.message.length).toBeLessThan(600);
      expect(message.message).toMatch(/^found .+, expected .+\. .+[.?]$/s);
    }
  }, 60_000);

  it('says so when there is nothing at all', async () => {
    const { model, messages } = build(await readSources(await folderOf({ 'README.md': 'The guide.' })));
    expect(model).toBeUndefined();
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['exam-is-described']);
  });

  it('is reported again and the same from what was kept of an earlier build', () => {
    const sources = Object.entries(broken).flatMap(([path, { body }]) =>
      typeof body === 'string' && path !== 'ids.lock' ? [sourceOf(`demo/${path}`, body)] : [],
    );
    const cache = new Map();
    expect(build(sources, cache)).toEqual(build(sources, cache));
  });
});

describe('whatever is cut off or garbled', () => {
  const bodies = rules.flatMap(({ passes, fails }) => Object.entries({ ...passes, ...fails.files }));

  it('never makes the compiler throw', () => {
    for (const [index, [path, body = '']] of bodies.entries()) {
      if (body.length > 5000) continue;
      const lines = body.split('\n');
      const garbled = [
        body.slice(0, body.length / 2),
        body.slice(body.length / 3),
        lines.toReversed().join('\n'),
        lines.filter((_, at) => at % 3 !== 2).join('\n'),
        body.replaceAll(/[-|#]/g, ''),
        body.replaceAll('\n\n', '\n'),
        body.replaceAll(' ', '\t'),
        body.replaceAll(/[a-z]+/g, '{#x}'),
      ];
      // Three of them each, in turn: every way meets every kind of file.
      const some = garbled.filter((_, at) => (at + index) % 8 < 3);
      for (const one of some) expect(() => check({ [path]: one })).not.toThrow();
    }
  }, 60_000);
});

describe('line ends, marks and letters', () => {
  const wrong = area('🐻 schön [x](../decisions/nowhere.md)\n\n<b>no</b>\n\n- [ ] A {#a}\n- [ ] B {#a}', {
    tier: '1.5',
  });
  const also = area('🐻 schön [x](../decisions/nowhere.md)\n\n<b>no</b>\n\n- [ ] A {#a}\n- [ ] B {#a}');
  const variants: [string, (body: string) => string][] = [
    ['CRLF', (body) => body.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (body) => `\ufeff${body}`],
    ['both', (body) => `\ufeff${body.replaceAll('\n', '\r\n')}`],
  ];

  it.each(variants)('%s leaves every line and column where it is', (_, change) => {
    for (const body of [wrong, also]) {
      const plain = check({ 'areas/other.md': body });
      expect(plain.length).toBeGreaterThan(0);
      expect(check({ 'areas/other.md': change(body) })).toEqual(plain);
    }
  });

  it.each(variants)('%s makes the same model', (_, change) => {
    const files = Object.fromEntries(
      Object.entries(smallExam).map(([path, body = '']) => [path, change(body)]),
    );
    const units = (example: typeof files) => [...(build(sourcesOf(example)).model?.units.values() ?? [])];
    expect(units(files)).toEqual(units({}));
    expect(units(files).length).toBeGreaterThan(4);
  });

  it.each([
    ['emoji', '🐻‍❄️ Bären im Eis 👩🏽‍🚀'],
    ['right to left', 'ما هو الشيء'],
    ['combining marks', 'e\u0301tude'],
    ['other planes', '𝒜𝓑𝒞 𠮷野'],
    ['a mark that turns text round', 'abc \u202e def'],
  ])('%s are fine in ids, and found again in ids.lock', (_, words) => {
    const { model, messages } = build(sourcesOf({ 'areas/home.md': area(`${item}\n- [ ] ${words}`) }));
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    const unit = [...(model?.units.keys() ?? [])].filter((id) => id.startsWith('demo/areas/home#'))[1];
    expect(unit).toBeDefined();
    const gone = check({ 'areas/home.md': area(item), 'ids.lock': `${unit}\n` });
    expect(gone.filter((line) => line.includes(' id-is-kept: '))).toHaveLength(1);
    const fragment = unit?.split('#')[1];
    const kept = check({
      'areas/home.md': area(`${item}\n- [ ] Other words {#${fragment}}`),
      'ids.lock': `${unit}\n`,
    });
    expect(kept.filter((line) => line.includes(' error '))).toEqual([]);
  });
});
