import { describe, expect, it } from 'vitest';
import { decision, distinction, metric, reference, runbook } from '@/lib/content/rules/examples';
import { plainText } from './asked';
import { offeredBeside, questionsOf, tableOf } from './examples';

const rows = [
  'rain: It rains on the terrace -> A roof',
  'wind: A gale blows from the sea -> A wall',
  'cold: Frost comes in the night -> An oven',
  'heat: The noon is without a cloud -> A fan',
  'guests: Eight people come to dinner -> A long table',
];

function asked(lines: string[], overrides: Record<string, string> = {}) {
  return questionsOf({ 'decisions/a.md': tableOf(lines, overrides) }, 'decisions/a');
}

describe('a table with one answer for each clue', () => {
  it('asks each row among the answers of others, with the clue for which each would be right', () => {
    const question = asked(rows).get('demo/decisions/a#rain:single');
    expect(question).toMatchObject({
      unit: 'demo/decisions/a#rain',
      rule: 'demo/decisions/a#rain',
      area: 'demo/areas/home',
      origin: 'derived',
      use: 'drill',
      objectives: ['1.1.1'],
      tags: ['infrastructure', 'home'],
    });
    expect(plainText(question?.stem)).toBe('It rains on the terrace. Which one fits?');
    expect(plainText(question?.reasons.rain)).toBe('It is so, for rain.');
    expect(plainText(question?.reasons.wind)).toBe('Right in another case: A gale blows from the sea.');
    expect(question?.make('1').key).toEqual({ form: 'single', right: ['rain'] });
    expect(offeredBeside(question)).toEqual(new Set(['A wall', 'An oven', 'A fan', 'A long table']));
  });

  it('offers an answer that several rows share once, and never beside itself', () => {
    const questions = asked([...rows, 'hail: Hail falls on the hot-house -> A roof']);
    expect(offeredBeside(questions.get('demo/decisions/a#hail:single'))).not.toContain('A roof');
    for (let seed = 0; seed < 60; seed++) {
      const { ask } = questions.get('demo/decisions/a#wind:single')?.make(`${seed}`) ?? {};
      const ids = ask?.form === 'single' ? ask.options.map(({ id }) => id) : [];
      expect(ids).not.toContain('hail');
    }
  });

  it('never offers what is acceptable too, whichever row says so', () => {
    const questions = asked([
      'rain: It rains on the terrace -> A roof or a wall, a fan',
      ...rows.slice(1),
      'snow: Snow lies on the lawn -> A shovel',
    ]);
    expect(offeredBeside(questions.get('demo/decisions/a#rain:single'))).toEqual(
      new Set(['An oven', 'A long table', 'A shovel']),
    );
    expect(offeredBeside(questions.get('demo/decisions/a#wind:single'))).not.toContain('A roof');
    expect(offeredBeside(questions.get('demo/decisions/a#cold:single'))).toContain('A roof');
  });

  it('offers two where there are no three, and makes none with fewer', () => {
    const three = asked(rows.slice(0, 3)).get('demo/decisions/a#rain:single');
    expect(offeredBeside(three)).toEqual(new Set(['A wall', 'An oven']));
    const also = asked(['rain: It rains on the terrace -> A roof or A wall', ...rows.slice(1, 3)]);
    expect([...also.keys()]).toEqual(['demo/decisions/a#cold:single']);
  });

  it('makes none of a row whose answer shows at a glance, and offers no such answer', () => {
    const telling = asked([...rows, 'dusk: The lantern on the stairs is out -> Another lantern']);
    expect([...telling.keys()]).not.toContain('demo/decisions/a#dusk:single');
    const long = 'A wall of bricks with a door and two windows, as high as the house itself';
    const questions = asked([...rows, `storm: Tiles fly over the yard -> ${long}`]);
    expect([...questions.keys()]).not.toContain('demo/decisions/a#storm:single');
    for (const [, question] of questions) expect(offeredBeside(question)).not.toContain(long);
  });

  it('has the objectives of its row where that has its own', () => {
    const table = (own: string) =>
      decision(
        `| When | Choose | Because | Objective |\n| --- | --- | --- | --- |\n| Rain {#rain} | A roof | So. | ${own} |\n| Wind {#wind} | A wall | So. | |\n| Frost {#cold} | An oven | So. | |`,
        { columns: '[clue, answer, why, objective]' },
      );
    const [question] = questionsOf({ 'decisions/a.md': table('1.1.1') }, 'decisions/a').values();
    expect(question?.objectives).toEqual(['1.1.1']);
  });

  it('asks nothing where it is not exclusive', () => {
    expect(asked(rows, { exclusive: 'false' }).size).toBe(0);
  });
});

describe('a table that is judged as a whole', () => {
  it('is a grid where there are two answers to choose from', () => {
    const two = rows.map((row, at) => row.replace(/-> .*$/, at % 2 ? '-> Indoors' : '-> Outdoors'));
    const questions = asked(two);
    expect([...questions.keys()]).toEqual(['demo/decisions/a:statements']);
    const { ask } = questions.get('demo/decisions/a:statements')?.make('1') ?? {};
    expect(ask).toMatchObject({ words: [{ text: 'Indoors' }, { text: 'Outdoors' }] });
  });

  it('leaves out of its grid the clues for which both answers would do', () => {
    const two = rows.map((row, at) => row.replace(/-> .*$/, at % 2 ? '-> Indoors' : '-> Outdoors'));
    const grid = asked([`${two[0]} or Indoors`, ...two.slice(1)]).get('demo/decisions/a:statements');
    for (let seed = 0; seed < 60; seed++) {
      const { ask } = grid?.make(`${seed}`) ?? {};
      if (ask?.form !== 'statements') throw new Error('It is no grid.');
      expect(ask.statements.map(({ id }) => id)).not.toContain('rain');
    }
  });

  it('asks of a comparison from which column a cell comes, one cell a row, with all columns in a draw', () => {
    const cells = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const body = cells.map((id) => `| Aspect ${id} {#${id}} | wet ${id} | dry ${id} |`).join('\n');
    const table = decision(`| | Sea | Land |\n| --- | --- | --- |\n${body}`, {
      table: 'compare',
      columns: '[note, option, option]',
    });
    const [question] = questionsOf({ 'decisions/a.md': table }, 'decisions/a').values();
    for (let seed = 0; seed < 100; seed++) {
      const { ask, key } = question?.make(`${seed}`) ?? {};
      if (ask?.form !== 'statements' || key?.form !== 'statements') throw new Error('It is no grid.');
      expect(ask.statements).toHaveLength(6);
      expect(new Set(ask.statements.map(({ id }) => id[0])).size).toBe(6);
      expect(new Set(Object.values(key.right))).toEqual(new Set(['sea', 'land']));
      for (const { id, text } of ask.statements)
        expect(key.right[id]).toBe(text.includes('wet') ? 'sea' : 'land');
    }
  });

  it('asks for the order of stages, six of them at a time', () => {
    const stages = ['sow', 'water', 'weed', 'prune', 'pick', 'press', 'bottle', 'drink'];
    const table = decision(
      `| Stage | Check |\n| --- | --- |\n${stages.map((id) => `| To ${id} it {#${id}} | The ${id} |`).join('\n')}`,
      { table: 'stages', columns: '[stage, check]', exclusive: 'false' },
    );
    const [question] = questionsOf({ 'decisions/a.md': table }, 'decisions/a').values();
    const { ask, key } = question?.make('1') ?? {};
    if (ask?.form !== 'order' || key?.form !== 'order') throw new Error('It is no order.');
    expect(ask.steps).toHaveLength(6);
    expect(key.order).toEqual(stages.filter((id) => key.order.includes(id)));
    expect(key.after).toEqual(
      Object.fromEntries(key.order.map((id, at) => [id, key.order.slice(Math.max(0, at - 1), at)])),
    );
  });

  it('asks nothing of an inventory', () => {
    const table = decision('| What | Check |\n| --- | --- |\n| One {#one} | So |\n| Two {#two} | So |', {
      table: 'inventory',
      columns: '[note, check]',
      exclusive: 'false',
    });
    expect(questionsOf({ 'decisions/a.md': table }, 'decisions/a').size).toBe(0);
  });
});

describe('a metric', () => {
  const body = (use: string) =>
    `What it measures.\n\n$$\na\n$$\n\n## Use when\n\n${use}\n\n## Watch out\n\nSo.\n\n## Worked example\n\nSo.`;
  const families: [string, string, string][] = [
    ['Height', 'ranking', 'A roof has to clear the trees.'],
    ['Width', 'ranking', 'A door has to let a piano in.'],
    ['Depth', 'ranking', 'A cellar has to hold the barrels.'],
    ['Weight', 'ranking', 'A floor has to bear what Height and the rest add up to.'],
    ['Price', 'drift', 'Somebody has to pay.'],
  ];
  const files = Object.fromEntries(
    families.map(([title, family, use]) => [
      `metrics/${title.toLowerCase()}.md`,
      metric(body(use), { title, family }),
    ]),
  );
  const of = (name: string) => [...questionsOf(files, `metrics/${name}`).values()][0];

  it('is asked for by its use, among its family first', () => {
    expect(plainText(of('width')?.stem)).toBe('A door has to let a piano in. Which metric fits?');
    expect(offeredBeside(of('width'))).toEqual(new Set(['Height', 'Depth', 'Weight']));
    expect(plainText(of('width')?.reasons.depth)).toBe(
      'Right in another case: A cellar has to hold the barrels.',
    );
  });

  it('never stands beside one whose use names it', () => {
    expect(offeredBeside(of('height'))).toEqual(new Set(['Width', 'Depth', 'Price']));
    expect(offeredBeside(of('weight'))).toEqual(new Set(['Width', 'Depth', 'Price']));
  });

  it('is not asked for where it is alone in its family', () => {
    expect(of('price')).toBeUndefined();
  });
});

describe('a reference', () => {
  const recognise = (...lines: string[]) =>
    reference(
      `It lists.\n\n\`\`\`bash\nls -l\n\`\`\`\n\n## Recognise\n\n| Question | Answer | Because |\n| --- | --- | --- |\n${lines.join('\n')}`,
    );
  const where = [
    '| Where does it look? {#look} | In the folder | So. |',
    '| Where does it print? {#print} | On the screen | So. |',
    '| Where do errors go? {#errors} | To another stream | So. |',
    '| Where does it stop? {#stop} | At the first link | So. |',
  ];
  const others = [
    '| Who may do it? {#who} | Whoever may read | So. |',
    '| What is kept? {#kept} | Nothing | So. |',
    '| How is it told? {#how} | `-l` | So. |',
    '| Why does printing stall? {#stall} | The printing queue is full | So. |',
  ];
  const asked = (...lines: string[]) =>
    questionsOf({ 'references/a.md': recognise(...lines) }, 'references/a');

  it('shows its code, and offers the answers to questions that begin alike', () => {
    const question = asked(...where).get('demo/references/a#look:single');
    expect(plainText(question?.stem)).toBe('ls -l Where does it look?');
    expect(question?.rule).toBe('demo/references/a');
    expect(plainText(question?.reasons.print)).toBe('It answers another question: Where does it print?');
    expect(offeredBeside(question)).toEqual(
      new Set(['On the screen', 'To another stream', 'At the first link']),
    );
  });

  it('matches the rest with their answers, and leaves over what shows at a glance', () => {
    const questions = asked(...where, ...others);
    expect([...questions.keys()]).toEqual([
      ...['look', 'print', 'errors', 'stop'].map((row) => `demo/references/a#${row}:single`),
      'demo/references/a:match',
    ]);
    const { ask, key } = questions.get('demo/references/a:match')?.make('1') ?? {};
    if (ask?.form !== 'match' || key?.form !== 'match') throw new Error('It is no match.');
    expect(ask.left.map(({ id }) => id).sort()).toEqual(['how', 'kept', 'who']);
    expect(ask.right).toHaveLength(8);
    expect(key.right.who).toBe('to-whoever-may-read');
  });

  it('asks nothing where there is too little to choose from', () => {
    expect([...asked(...where.slice(0, 2)).keys()]).toEqual([]);
    expect([...asked(...where.slice(0, 3)).keys()]).toEqual(['demo/references/a:match']);
  });
});

describe('a distinction and a runbook', () => {
  it('are one grid of statements, each for one of the two', () => {
    const sections = ['This one', 'That one', 'Tell them apart', 'Trap'].map((title) => `## ${title}\n\nSo.`);
    const text = `${sections.join('\n\n')}\n\n## Statements\n\n| Statement | Which | Because |\n| --- | --- | --- |\n| It is touched {#touched} | This one | Near. |\n| It is seen {#seen} | That one | Far. |`;
    const [question] = questionsOf({ 'distinctions/a.md': distinction(text) }, 'distinctions/a').values();
    expect(question?.id).toBe('demo/distinctions/a:statements');
    expect(plainText(question?.stem)).toBe('Which of the two: This one or That one?');
    expect(question?.make('1').key).toEqual({
      form: 'statements',
      right: { touched: 'this-one', seen: 'that-one' },
    });
  });

  it('are an order that keeps to what has to come before', () => {
    const text =
      '1. Look {#look}\n\n   So.\n\n2. Call {#call}\n\n   So.\n\n3. Read {#read after=look}\n\n   So.\n\n4. Mend {#mend after=look,read,call}\n\n   So.\n\n## Evidence to keep\n\nThe error.';
    const [question] = questionsOf({ 'runbooks/a.md': runbook(text) }, 'runbooks/a').values();
    expect(question?.id).toBe('demo/runbooks/a:order');
    expect(question?.make('1').key).toEqual({
      form: 'order',
      order: ['look', 'call', 'read', 'mend'],
      after: { look: [], call: [], read: ['look'], mend: ['call', 'read'] },
    });
  });
});
