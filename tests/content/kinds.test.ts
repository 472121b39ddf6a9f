import { describe, expect, it } from 'vitest';
import { build } from '@/lib/content/build';
import { allKinds, kindOf } from '@/lib/content/kinds/all';
import type { ContentFile } from '@/lib/content/model';
import { createRenderer } from '@/lib/content/render';
import type { Example } from '@/lib/content/rule';
import { distinction, prompt, reference, runbook } from '@/lib/content/rules/examples';
import { check, sourcesOf } from './sources';

const start = {
  title: 'New',
  area: 'home',
  domain: 'first',
  objective: '1.1.1',
  rule: 'decisions/choice#waits',
};

async function fileAt(
  example: Example,
  id: string,
): Promise<{ file: ContentFile; parts: Record<string, string> }> {
  const { model, messages } = build(sourcesOf(example));
  const file = model?.files.get(`demo/${id}`);
  if (!model || !file) throw new Error(messages.map(({ message }) => message).join('\n'));
  return { file, parts: (await createRenderer().render(model, file)).parts };
}

describe.each(allKinds)('$name', (kind) => {
  it('has a skeleton that is valid as it stands', () => {
    const before = check({});
    const after = check({ [`${kind.folder}/new.md`]: kind.skeleton(start) });
    expect(after.filter((line) => !before.includes(line))).toEqual([]);
  });
});

describe('a distinction', () => {
  const text = `## This one\n\nNear.\n\n## That one\n\nFar.\n\n## Tell them apart\n\nLook.\n\n## Trap\n\nOne for the other.\n\n## Statements\n\n| Statement | Which | Because |\n| --- | --- | --- |\n| It is touched {#touched} | This one | Near. |\n| It is seen {#seen} | That one | Far. |`;

  it('keeps its sides and what is asked apart, and gives one question', async () => {
    const { file, parts } = await fileAt({ 'distinctions/pair.md': distinction(text) }, 'distinctions/pair');
    expect(parts.left).toContain('Near.');
    expect(parts.right).toContain('Far.');
    expect(parts.body).toContain('Look.');
    expect(parts.question).toContain('<li id="touched">It is touched</li>');
    expect(parts.question).toContain('Which of the two: This one or That one?');
    expect(parts.answer).toContain('Near.');
    expect(parts.answer).not.toContain('id="touched"');
    expect(file.fragments.map(({ id, rateable }) => [id, rateable])).toEqual([
      ['touched', false],
      ['seen', false],
    ]);
    expect(kindOf(file).questions(file)).toBe(1);
  });
});

describe('a runbook', () => {
  it('says what has to come before', async () => {
    const text =
      '1. Look {#look}\n\n   Quick.\n\n2. Read {#read after=look}\n\n   It tells.\n\n3. Mend {#mend after=look,read}\n\n   It helps.\n\n## Evidence to keep\n\nThe error.';
    const { file, parts } = await fileAt({ 'runbooks/fails.md': runbook(text) }, 'runbooks/fails');
    expect(parts.body).toContain('<li id="look">');
    expect(parts.body).toContain('<em>Only after step <a href="#look">1</a>.</em>');
    expect(parts.body).toContain(
      '<em>Only after steps <a href="#look">1</a> and <a href="#read">2</a>.</em>',
    );
    expect(kindOf(file).questions(file)).toBe(1);
  });
});

describe('a reference', () => {
  it('keeps its code apart, and gives a question a row', async () => {
    const text =
      'It lists.\n\n```bash\nls\n```\n\nMore.\n\n## Recognise\n\n| Question | Answer | Because |\n| --- | --- | --- |\n| What is read? {#read} | A folder | So. |\n| What is changed? {#changed} | Nothing | So. |';
    const { file, parts } = await fileAt({ 'references/list.md': reference(text) }, 'references/list');
    expect(parts.purpose).toBe('<p>It lists.</p>');
    expect(parts.code).toMatch(/^<pre class="code"/);
    expect(parts.body).toBe('<p>More.</p>');
    expect(parts.question).toContain('<li id="read">What is read?</li>');
    expect(parts.question).not.toContain('A folder');
    expect(kindOf(file).questions(file)).toBe(2);
  });
});

describe('a prompt', () => {
  it('keeps its answer apart, and gives no question', async () => {
    const text =
      'How?\n\n## Model answer\n\nBy traffic.\n\n## Must mention\n\n- [ ] Traffic {#traffic}\n- [ ] A signal {#signal}';
    const { file, parts } = await fileAt({ 'prompts/back.md': prompt(text) }, 'prompts/back');
    expect(parts.question).toBe('<p>How?</p>');
    expect(parts.answer).toContain('By traffic.');
    expect(parts.answer).toContain('<li id="traffic">');
    expect(kindOf(file).questions(file)).toBe(0);
  });
});
