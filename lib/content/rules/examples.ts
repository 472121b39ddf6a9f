import type { Example } from '../rule';

/** Files that make a small valid exam, over which a rule's example is laid. */
export const smallExam: Example = {
  'exam.md': `---
title: An exam for examples
code: EX-1
certification: Example Associate
vendor: Example
questions: [40, 60]
minutes: 120
score: { min: 1, max: 1000, pass: 700 }
cut: { low: 60, mode: 67.5, high: 75 }
domains:
  - id: first
    title: The first domain
    weight: [100, 100]
    know: What is known.
    trap: What misleads.
    groups:
      - id: "1.1"
        title: The group
        miss: infrastructure
        leads: areas/home
        objectives:
          1.1.1: The objective
---

What the exam is like.
`,
  'areas/home.md': area('- [ ] What a thing is {#thing}'),
  'decisions/choice.md': decision(`| When | Choose | Because |
| --- | --- | --- |
| Somebody waits {#waits} | Online | A request has to be answered. |
| Nobody waits {#nobody} | Batch | Nothing has to stay up. |
| The cluster is there {#cluster} | Kubernetes | It is run already. |`),
};

type Overrides = Record<string, string | undefined>;

function file(defaults: Record<string, string>, overrides: Overrides, body: string): string {
  const keys = Object.entries({ ...defaults, ...overrides }).filter(([, value]) => value !== undefined);
  return `---\n${keys.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n\n${body}\n`;
}

/** An area with this in its one section. An override of undefined leaves a key out. */
export function area(body: string, overrides: Overrides = {}): string {
  const front = { title: 'Home', domain: 'first', objectives: '[1.1.1]', tier: '1', summary: 'It is home.' };
  return file(front, overrides, `## Ready when\n\nYou can find it.\n\n## The idea\n\n${body}`);
}

/** A decision file with this as its body. */
export function decision(body: string, overrides: Overrides = {}): string {
  const front = {
    title: 'A choice',
    area: 'home',
    objectives: '[1.1.1]',
    table: 'choose',
    ask: 'Which one fits?',
    columns: '[clue, answer, why]',
    exclusive: 'true',
  };
  return file(front, overrides, body);
}

/** A metric with this as its body. */
export function metric(body: string, overrides: Overrides = {}): string {
  const front = {
    title: 'A share',
    area: 'home',
    objectives: '[1.1.1]',
    family: 'classification',
    better: 'higher',
  };
  return file(front, overrides, body);
}

/** A lab with this as its body: the goal, the steps and what follows them. */
export function lab(body: string, overrides: Overrides = {}): string {
  const front = {
    title: 'By hand',
    area: 'home',
    objectives: '[1.1.1]',
    minutes: '30',
    cost: 'nothing',
    needs: 'a shell',
  };
  return file(front, overrides, body);
}

/** A case study with this as its body: the introduction and its exhibits. */
export function caseStudy(body: string, overrides: Overrides = {}): string {
  return file({ title: 'A case', area: 'home', objectives: '[1.1.1]', minutes: '12' }, overrides, body);
}

/** A checklist with this as its body. */
export function checklist(body: string, overrides: Overrides = {}): string {
  return file({ title: 'The day before', days: '[1]' }, overrides, body);
}

/** A study path with this as its body. */
export function path(body: string, overrides: Overrides = {}): string {
  return file({ title: 'Two weeks left', weeks: '2', for: 'people in a hurry' }, overrides, body);
}

/** A set with this as its body. */
export function set(body: string, overrides: Overrides = {}): string {
  return file({ title: 'Friday review', minutes: '20' }, overrides, body);
}

/** A distinction between left and right with this as its body. */
export function distinction(body: string, overrides: Overrides = {}): string {
  const front = {
    title: 'This and that',
    area: 'home',
    objectives: '[1.1.1]',
    left: 'This one',
    right: 'That one',
  };
  return file(front, overrides, body);
}

/** A runbook with this as its body. */
export function runbook(body: string, overrides: Overrides = {}): string {
  const front = { title: 'It fails', area: 'home', objectives: '[1.1.1]', symptom: 'It does not start.' };
  return file(front, overrides, body);
}

/** A reference with this as its body. */
export function reference(body: string, overrides: Overrides = {}): string {
  const front = { title: 'A command', area: 'home', objectives: '[1.1.1]', language: 'bash' };
  return file(front, overrides, body);
}

/** A prompt with this as its body. */
export function prompt(body: string, overrides: Overrides = {}): string {
  return file({ title: 'A question', area: 'home', objectives: '[1.1.1]' }, overrides, body);
}

/** A term with this as its definition. */
export function term(definition: string, overrides: Overrides = {}): string {
  const front = { title: 'Endpoint', area: 'home', objectives: '[1.1.1]', tier: '1', also: '[]' };
  return file(front, overrides, `${definition}\n\n## On the exam\n\nIt stays.`);
}

/** A scenario with this as its body: the stem, and the section that its form wants. */
export function scenario(body: string, overrides: Overrides = {}): string {
  const front = {
    title: 'A situation',
    area: 'home',
    objectives: '[1.1.1]',
    form: 'single',
    difficulty: '2',
    tags: '[]',
    rule: 'decisions/choice#waits',
    use: 'drill',
    reading:
      '{ operated: endpoint, requirement: latency, risk: deployment, preserve: rollback, avoid: a change by hand }',
  };
  return file(front, overrides, body);
}

/** `## Options` from lines such as `x Move traffic back`: `x` is right, `-` is not. Each gets a reason. */
export function options(...lines: string[]): string {
  const items = lines.map((line, index) => {
    const box = line.startsWith('x ') ? '[x]' : '[ ]';
    return `- ${box} ${line.slice(2)} {#o${index + 1}}\n\n  A reason.`;
  });
  return `## Options\n\n${items.join('\n\n')}`;
}
