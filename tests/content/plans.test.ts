import { describe, expect, it } from 'vitest';
import { build } from '@/lib/content/build';
import { kindOf } from '@/lib/content/kinds/all';
import { areaOf, findUnit, type Model, partsOf } from '@/lib/content/model';
import { createRenderer } from '@/lib/content/render';
import type { Example } from '@/lib/content/rule';
import { caseStudy, checklist, lab, options, path, scenario, set } from '@/lib/content/rules/examples';
import { sourcesOf } from './sources';

const choices = options('x Move traffic', '- Scale out', '- Retrain', '- Wait');
const scene = 'A harbour counts ships.\n\n## Exhibit: What is seen\n\n- Fog';
const inCase = { case: 'cases/harbour' };

function modelOf(files: Example): Model {
  const { model, messages } = build(sourcesOf(files));
  if (!model) throw new Error(messages.map(({ message }) => message).join('\n'));
  return model;
}

async function htmlOf(model: Model, id: string): Promise<Record<string, string>> {
  const file = model.files.get(`demo/${id}`);
  if (!file) throw new Error(`There is no ${id}`);
  return (await createRenderer().render(model, file)).parts;
}

describe('what serves the whole exam', () => {
  const files = {
    'checklists/a.md': checklist('- [ ] Sleep {#sleep}', { title: 'A', days: '[1]' }),
    'checklists/b.md': checklist('- [ ] Read {#read}', { title: 'B', days: '[3, 5]' }),
    'checklists/c.md': checklist('- [ ] Ask {#ask}', { title: 'C', days: undefined }),
    'checklists/d.md': checklist('- [ ] Test {#test}', { title: 'D', area: 'home', objectives: '[1.1.1]' }),
    'sets/friday.md': set('1. [Home](../areas/home.md)'),
  };
  const model = modelOf(files);
  const read = (id: string) => model.files.get(`demo/${id}`);

  it('comes last in reading order, each kind in its own order', () => {
    expect(model.exams[0]?.files.map(({ name }) => name)).toEqual([
      'home',
      'choice',
      'd',
      'b',
      'a',
      'c',
      'friday',
    ]);
  });

  it('belongs to an area only where it names one', () => {
    const [free, bound] = [read('checklists/a'), read('checklists/d')];
    expect(free && areaOf(model, free)).toBeUndefined();
    expect(bound && areaOf(model, bound)?.name).toBe('home');
    expect(model.exams[0]?.objectives.get('1.1.1')?.files.map(({ name }) => name)).toContain('d');
  });

  it('is known to what it links to', () => {
    expect(model.references.get('demo/areas/home')?.map(({ name }) => name)).toEqual(['friday']);
  });

  it.each([
    ['[1]', '1 day before the exam: 1 item.'],
    ['[3, 5]', '3 to 5 days before the exam: 1 item.'],
    ['[0]', 'On the day of the exam: 1 item.'],
    ['[1, 0]', 'From 1 day before the exam to the day itself: 1 item.'],
    [undefined, '1 item.'],
  ])('a checklist for the days %s says so', (days, line) => {
    const one = modelOf({ 'checklists/a.md': checklist('- [ ] Sleep {#sleep}', { days }) });
    const file = one.files.get('demo/checklists/a');
    expect(file && kindOf(file).line(file)).toBe(line);
  });
});

describe('what is ticked', () => {
  const items = '- [ ] Read [home](../areas/home.md)\n\n  Twice.\n\n- [ ] Rest & sleep {#rest}\n\n1. No box';

  it('is a unit of its own that is ticked and not rated', () => {
    const model = modelOf({ 'checklists/last.md': checklist(items) });
    expect(findUnit(model, 'demo/checklists/last#rest')).toMatchObject({ tickable: true, rateable: false });
    expect(findUnit(model, 'demo/checklists/last')).toMatchObject({ tickable: false, rateable: false });
    expect(findUnit(model, 'demo/areas/home#thing')).toMatchObject({ tickable: false, rateable: true });
  });

  it('has a box with its words as label, also where more stands below it', async () => {
    const { body } = await htmlOf(modelOf({ 'checklists/last.md': checklist(items) }), 'checklists/last');
    expect(body).toContain(
      '<li class="tick" id="read-home" data-tick="demo/checklists/last#read-home"><label><input type="checkbox" disabled autocomplete="off"><span>Read <a href="/demo/areas/home">home</a></span></label>',
    );
    expect(body).toMatch(/<\/label>\s*<p>Twice\.<\/p>\s*<\/li>/);
    expect(body).toContain('<span>Rest &#x26; sleep</span></label>');
    expect(body?.match(/<input/g)).toHaveLength(2);
  });

  it('has a box in a tight list with another list below an item', async () => {
    const week = '## Week 1\n\n- [ ] Read *[home](../areas/home.md)* {#read}\n  - slowly\n- [ ] Rest {#rest}';
    const model = modelOf({ 'paths/one.md': path(week, { weeks: '1' }) });
    const { body } = await htmlOf(model, 'paths/one');
    expect(body).toMatch(
      /<span>\s*Read <em><a href="[^"]*">home<\/a><\/em>\s*<\/span><\/label><ul>\s*<li>slowly/,
    );
  });
});

describe('a lab', () => {
  const steps = '1. Make it {#make}\n\n   You should see: that it **is** there.\n\n   Then wait.';
  const whole = `Make a thing.\n\n${steps}\n\n## Clean up\n\nDelete it.\n\n## Without an account\n\nRead.`;

  it('sets apart what one should see, and gives each step its anchor', async () => {
    const { body } = await htmlOf(modelOf({ 'labs/a.md': lab(whole) }), 'labs/a');
    expect(body?.replace(/\n/g, '')).toContain(
      '<li id="make"><p>Make it</p><blockquote><p>You should see: that it <strong>is</strong> there.</p></blockquote><p>Then wait.</p></li>',
    );
    expect(body).toContain('<h2 id="without-an-account">');
  });
});

describe('a case study', () => {
  it('has its scenarios in the order of their parts', () => {
    const model = modelOf({
      'cases/harbour.md': caseStudy(scene),
      'scenarios/a.md': scenario(`Which is dearest?\n\n${choices}`, { ...inCase, part: '2' }),
      'scenarios/b.md': scenario(`What comes first?\n\n${choices}`, { ...inCase, part: '1' }),
      'scenarios/c.md': scenario(`Who is to be asked about it?\n\n${choices}`),
    });
    const [exam] = model.exams;
    const file = model.files.get('demo/cases/harbour');
    expect(exam && file?.kind === 'case' && partsOf(exam, file).map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('is hidden with its scenarios when they are kept for mock exams', () => {
    const files = (link: string): Example => ({
      'cases/harbour.md': caseStudy(scene, { use: 'mock' }),
      'scenarios/a.md': scenario(`Which is dearest?\n\n${choices}`, { ...inCase, part: '2', use: 'mock' }),
      'scenarios/b.md': scenario(`What comes first?\n\n${choices}`, { ...inCase, part: '1', use: 'mock' }),
      'sets/friday.md': set(`1. [Harbour](../${link}.md)`),
    });
    expect(modelOf(files('areas/home')).files.size).toBe(6);
    const { messages } = build(sourcesOf(files('cases/harbour')));
    expect(messages.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)).toEqual([
      'link-resolves',
    ]);
  });
});
