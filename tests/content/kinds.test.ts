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
): Promise<{ file: ContentFile; parts: Record<string, string>; questions: string[][] }> {
  const { model, messages } = build(sourcesOf(example));
  const file = model?.files.get(`demo/${id}`);
  if (!model || !file) throw new Error(messages.map(({ message }) => message).join('\n'));
  const { parts } = await createRenderer().render(model, file);
  return { file, parts, questions: kindOf(file).questions(file, model.exams[0]?.files ?? []) };
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
    const { file, parts, questions } = await fileAt(
      { 'distinctions/pair.md': distinction(text) },
      'distinctions/pair',
    );
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
    expect(questions).toEqual([['1.1.1']]);
  });
});

describe('a runbook', () => {
  it('says what has to come before', async () => {
    const text =
      '1. Look {#look}\n\n   Quick.\n\n2. Read {#read after=look}\n\n   It tells.\n\n3. Mend {#mend after=look,read}\n\n   It helps.\n\n## Evidence to keep\n\nThe error.';
    const { parts, questions } = await fileAt({ 'runbooks/fails.md': runbook(text) }, 'runbooks/fails');
    expect(parts.body).toContain('<li id="look">');
    expect(parts.body).toContain('<em>Only after step <a href="#look">1</a>.</em>');
    expect(parts.body).toContain(
      '<em>Only after steps <a href="#look">1</a> and <a href="#read">2</a>.</em>',
    );
    expect(questions).toEqual([['1.1.1']]);
  });
});

describe('a reference', () => {
  it('keeps its code apart, and gives a question where others can be answered in its stead', async () => {
    const text =
      'It lists.\n\n```bash\nls\n```\n\nMore.\n\n## Recognise\n\n| Question | Answer | Because |\n| --- | --- | --- |\n| What is read? {#read} | A folder | So. |\n| What is changed? {#changed} | Nothing | So. |\n| What is shown? {#shown} | A list | So. |\n| What is kept? {#kept} | A log | So. |\n| Who may? {#who} | All users | So. |';
    const { parts, questions } = await fileAt({ 'references/list.md': reference(text) }, 'references/list');
    expect(parts.purpose).toBe('<p>It lists.</p>');
    expect(parts.code).toMatch(/^<pre class="code"/);
    expect(parts.body).toBe('<p>More.</p>');
    expect(parts.question).toContain('<li id="read">What is read?</li>');
    expect(parts.question).not.toContain('A folder');
    expect(questions).toHaveLength(4);
  });
});

describe('a prompt', () => {
  it('keeps its answer apart, and gives no question', async () => {
    const text =
      'How?\n\n## Model answer\n\nBy traffic.\n\n## Must mention\n\n- [ ] Traffic {#traffic}\n- [ ] A signal {#signal}';
    const { parts, questions } = await fileAt({ 'prompts/back.md': prompt(text) }, 'prompts/back');
    expect(parts.question).toBe('<p>How?</p>');
    expect(parts.answer).toContain('By traffic.');
    expect(parts.answer).toContain('<li id="traffic">');
    expect(questions).toEqual([]);
  });
});
