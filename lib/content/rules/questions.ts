import type { RootContent } from 'mdast';
import type { Draft, ExamDraft } from '../draft';
import type { FileOfKind, Place } from '../file';
import type { Flaw, Question } from '../item-writing';
import type { Form, Task } from '../kinds/scenario-forms';
import { asCode, markedText } from '../marked-text';
import { asKind, atStart, type Finding } from '../rule';
import { placeOf, readTable } from '../sections';

/** One thing that a scenario asks, with the places of its parts. */
export interface Asked {
  form: Form;
  question: Question;
  /** Where the sentence that asks stands, or its paragraph. */
  stemAt: Place;
  optionsAt: Place[];
}

const known = new WeakMap<FileOfKind<'scenario'>, Asked[]>();

/**
 * What a scenario asks, as the checks of item writing see it. A table of gaps or pairs asks once a row;
 * statements and steps are options that hold or not. Empty for other kinds of file. Worked out once a file.
 */
export function questionsOf(draft: Draft): Asked[] {
  const file = asKind(draft, 'scenario');
  if (!file) return [];
  const asked = known.get(file) ?? readQuestions(file);
  known.set(file, asked);
  return asked;
}

/** The questions of an exam's scenarios, each with its draft, in the order of their paths. */
export function questionsIn(exam: ExamDraft): (Asked & { draft: Draft })[] {
  return exam.drafts.flatMap((draft) => questionsOf(draft).map((asked) => ({ ...asked, draft })));
}

function readQuestions({ body: { stem: nodes, task } }: FileOfKind<'scenario'>): Asked[] {
  const { form } = task;
  const { text, at: stemAt } = stemOf(nodes);
  return optionLists(task, text).map(({ stem, options }) => ({
    form,
    stemAt,
    question: { stem, options: options.map(({ text, right }) => ({ text, right })) },
    optionsAt: options.map(({ place }) => place),
  }));
}

/** A stem's words, and where the paragraph that asks stands. */
export function stemOf(nodes: RootContent[]): { text: string; at: Place } {
  const asking = nodes.findLast((node) => /[?？]/.test(markedText([node]))) ?? nodes.at(-1);
  return { text: markedText(nodes), at: asking ? placeOf(asking) : atStart };
}

/** Each pair is asked with all partners, so that many pairs would be very many. */
const MOST_PAIRS = 24;

type OptionList = { stem: string; options: { text: string; right: boolean; place: Place }[] };

function optionLists(task: Task, stem: string): OptionList[] {
  switch (task.form) {
    case 'single':
    case 'multiple':
      return [
        {
          stem,
          options: task.options.map(({ item, right, place }) => ({
            text: markedText(item.children.slice(0, 1)),
            right,
            place,
          })),
        },
      ];
    case 'statements':
      return [
        {
          stem,
          options: task.statements.map(({ text, holds, place }) => ({
            text,
            right: holds.toLowerCase() !== 'no',
            place,
          })),
        },
      ];
    case 'order':
      return [{ stem, options: task.steps.map(({ text, place }) => ({ text, right: true, place })) }];
    case 'match': {
      const rows = task.table ? readTable(task.table).rows.slice(0, MOST_PAIRS) : [];
      const partners = new Map(rows.map(({ node, cells }) => [cells[1] ?? '', placeOf(node)]));
      return task.pairs.slice(0, MOST_PAIRS).map((pair) => ({
        stem: pair.text,
        options: [...partners].map(([text, place]) => ({ text, right: text === pair.partner, place })),
      }));
    }
    case 'complete':
      return task.gaps.map(({ choices, place }) => ({
        stem: '',
        options: choices.map(({ text, right }) => ({ text: asCode(text), right, place })),
      }));
    case 'line':
      return [{ stem, options: [] }];
  }
}

/** Applies a check to what a scenario asks, where it has one of these forms, and reports each flaw in its place. */
export function reportFlaws(
  draft: Draft,
  forms: readonly Form[],
  check: (question: Question) => Flaw | undefined,
  report: (at: Place, finding: Finding) => void,
) {
  for (const { form, question, stemAt, optionsAt } of questionsOf(draft)) {
    if (!forms.includes(form)) continue;
    const flaw = check(question);
    if (!flaw) continue;
    report(flaw.option === undefined ? stemAt : (optionsAt[flaw.option] ?? stemAt), flaw);
    // Pairs share their partners, and with them this flaw.
    if (form === 'match') return;
  }
}
