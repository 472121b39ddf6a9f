import { build } from '@/lib/content/build';
import type { Exam, Model } from '@/lib/content/model';
import { area, options, scenario, smallExam } from '@/lib/content/rules/examples';
import { type Bank, bankOf } from '@/lib/items/bank';
import type { Source } from '@/lib/items/item';
import { sourcesOf } from '../content/sources';

const outline = `  - id: second
    title: The second domain
    weight: [20, 20]
    know: What is known.
    trap: What misleads.
    groups:
      - id: "2.1"
        title: The group
        miss: lifecycle
        leads: areas/away
        objectives:
          2.1.1: The other objective
---
`;

const built = build(
  sourcesOf({
    'exam.md': smallExam['exam.md']
      ?.replace('[100, 100]', '[80, 80]')
      .replace(/---\n$|---\n(?=\nWhat)/, outline),
    'areas/away.md': area('- [ ] Another thing {#thing}', {
      title: 'Away',
      domain: 'second',
      objectives: '[2.1.1]',
    }),
    'scenarios/one.md': scenario(
      `Somebody waits. What fits?\n\n${options('x Online', '- Batch', '- By hand', '- Not at all')}`,
    ),
  }),
);

/** An exam of two domains with one area each, `home` (80%) and `away` (20%), and the model that it is in. */
export const { exam, model } = ((): { exam: Exam; model: Model } => {
  const found = built.model?.exams[0];
  if (!built.model || !found) throw new Error(JSON.stringify(built.messages));
  return { exam: found, model: built.model };
})();

const template: Source = (() => {
  const found = bankOf(exam).sources.get('demo/scenarios/one:single');
  if (!found) throw new Error('The template is gone.');
  return found;
})();

/** What differs among the questions of a test. */
export interface Spec {
  table: number;
  rule: number;
  away?: boolean;
  use?: Source['use'];
  tag?: string;
  case?: { id: number; part: number };
}

/** A bank with these questions, `demo/t0#0:single` being the first of table 0. */
export function bankFrom(specs: readonly Spec[]): { exam: Exam; bank: Bank } {
  const all = specs.map((spec, at): Source => {
    const table = `demo/t${spec.table}`;
    return {
      ...template,
      id: `${table}#${at}:single`,
      unit: `${table}#${at}`,
      file: { ...template.file, id: table } as Source['file'],
      rule: `demo/rules#${spec.rule}`,
      area: spec.away ? 'demo/areas/away' : 'demo/areas/home',
      objectives: [spec.away ? '2.1.1' : '1.1.1'],
      use: spec.use ?? 'drill',
      tags: spec.tag ? [spec.tag] : [],
      case: spec.case && { id: `demo/cases/${spec.case.id}`, part: spec.case.part },
    };
  });
  const byRule = new Map<string, Source[]>();
  for (const source of all) byRule.set(source.rule, [...(byRule.get(source.rule) ?? []), source]);
  return { exam, bank: { sources: new Map(all.map((source) => [source.id, source])), byRule } };
}
