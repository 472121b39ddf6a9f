import type { Flaw, Question } from '../item-writing';
import type { Form } from '../kinds/scenario-forms';
import type { Example, Rule } from '../rule';
import { options, scenario } from './examples';
import { reportFlaws } from './questions';

/** A scenario as an example: its stem, and its options as lines for `options`. */
interface Asked {
  stem?: string;
  options: string[];
  form?: Form;
}

interface ItemRule extends Pick<Rule, 'id' | 'severity' | 'holds'> {
  /** The forms of scenario that it looks at. */
  forms: readonly Form[];
  /** What is wrong with a question, if anything. */
  check: (question: Question) => Flaw | undefined;
  /** A question that only just passes, so that it shows where the limit lies. */
  passes: Asked;
  /** One that does not; `says` is the message from "found" on, and `line` where it points. */
  fails: Asked & { line: number; says: string };
}

/** Makes the rule that applies one check of item writing to what scenarios of some forms ask. */
export function itemRule({ id, severity, holds, forms, check, passes, fails }: ItemRule): Rule {
  return {
    id,
    group: 'item writing',
    severity,
    holds,
    file: (draft, report) => reportFlaws(draft, forms, check, report),
    passes: asked(passes),
    fails: {
      files: asked(fails),
      messages: [`content/demo/scenarios/one.md:${fails.line}:1 ${severity} ${id}: ${fails.says}`],
    },
  };
}

/** An exam with this one scenario. */
export function asked({
  stem = 'A canary answers with errors. What comes first?',
  options: lines,
  form = 'single',
}: Asked): Example {
  return { 'scenarios/one.md': scenario(`${stem}\n\n${options(...lines)}`, { form }) };
}
