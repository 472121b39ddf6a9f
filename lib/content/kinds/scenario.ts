import type { RootContent } from 'mdast';
import { z } from 'zod';
import type { FileOf, Fragment } from '../file';
import { inWords } from '../phrases';
import { sectionsOf } from '../sections';
import { defineKind } from './define';
import { commonFront, slug, unitPath } from './fields';
import { type Form, forms, readTask, sectionOfForm, type Task, taskFragments } from './scenario-forms';
import { answerNodes, questionNodes } from './scenario-parts';
import { reading } from './scenario-reading';
import { scenarioRules } from './scenario-rules';

const front = z.strictObject({
  ...commonFront,
  area: slug,
  form: z.enum(forms),
  difficulty: z.int().min(1).max(5),
  tags: z.array(slug).default([]),
  /** The decision row, distinction or runbook by which the answer is right. */
  rule: unitPath,
  /** `mock` keeps a scenario for mock exams: it stands in no list, page or search. */
  use: z.enum(['drill', 'mock']),
  /** The case study that it belongs to, and which of its parts it is: both or neither. */
  case: z
    .string()
    .regex(/^cases\/[a-z0-9-]+$/, 'the id of a case such as cases/regional-forecasts')
    .optional(),
  part: z.int().positive().optional(),
  reading,
});

/** What each form asks of a candidate. */
const tasks: Record<Exclude<Form, 'multiple'>, string> = {
  single: 'Choose one',
  statements: 'Say of each statement whether it holds',
  order: 'Put the steps in order',
  match: 'Match the pairs',
  complete: 'Fill the gaps',
  line: 'Find the line',
};

function taskInWords(task: Task): string {
  if (task.form !== 'multiple') return tasks[task.form];
  return `Choose ${inWords(task.options.filter(({ right }) => right).length)}`;
}

export interface ScenarioBody {
  stem: RootContent[];
  /** The section that the form wants, as `## Options` for single. */
  hasSection: boolean;
  task: Task;
}

export type ScenarioFile = FileOf<'scenario', z.infer<typeof front>, ScenarioBody>;

declare module '../file' {
  interface FilesByKind {
    scenario: ScenarioFile;
  }
}

export const scenario = defineKind<'scenario', ScenarioFile['front'], ScenarioBody>({
  name: 'scenario',
  folder: 'scenarios',
  one: 'Scenario',
  many: 'Scenarios',
  shelf: 'do',
  rateable: false,
  front,
  read(tree, { form }) {
    const { intro, sections } = sectionsOf(tree);
    const section = sectionOfForm(sections, form);
    return { stem: intro, hasSection: section !== undefined, task: readTask(form, section?.nodes ?? []) };
  },
  fragments: (body): Fragment[] => taskFragments(body.task),
  questions: ({ front }) => [front.objectives],
  line: ({ front, body }) => `${taskInWords(body.task)}. Difficulty ${front.difficulty} of 5.`,
  parts: (file) => ({
    stem: file.body.stem,
    question: questionNodes(file.body.task),
    answer: answerNodes(file.body.task),
  }),
  rules: scenarioRules,
  skeleton: ({ title, area, objective, rule }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
form: single
difficulty: 2
tags: []
rule: ${rule}
use: drill
reading:
  operated: workspace
  requirement: reproducibility
  risk: process
  preserve: versions
  avoid: a change that nobody can find again
status: draft
---

Two or three sentences: who operates what, and the one constraint that decides.

What do you do first?

## Options

- [ ] An option that would be right elsewhere {#one}

  Say for what it would have been right.

- [x] The option that would be right here {#two}

  The reason that decides.

- [ ] A third that a practitioner could defend {#three}

  Say for what it would have been right.

- [ ] A fourth, about as long as the others {#four}

  Say for what it would have been right.
`,
});
