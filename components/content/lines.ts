import type { Form } from '@/lib/content/kinds/scenario-forms';
import type { ContentFile, Kind } from '@/lib/content/model';
import { capital } from './words';

type FileOfKind<K extends Kind> = Extract<ContentFile, { kind: K }>;

const tasks: Record<Form, string> = {
  single: 'Choose one',
  multiple: 'Choose all that fit',
  statements: 'Say of each statement whether it holds',
  order: 'Put the steps in order',
  match: 'Match the pairs',
  complete: 'Fill the gaps',
  line: 'Find the line',
};

/** What a file is about in one line. A new kind adds its own; the type says when one is missing. */
const lines: { [K in Kind]: (file: FileOfKind<K>) => string } = {
  area: ({ front }) => front.summary,
  decision: ({ front }) => front.ask,
  metric: ({ front }) => `${capital(front.family)}. ${capital(front.better)} is better.`,
  scenario: ({ front }) => `${tasks[front.form]}. Difficulty ${front.difficulty} of 5.`,
};

/** The line that stands below a file's title, in lists and on its page; plain text. */
export function lineOf<F extends ContentFile>(file: F): string {
  return (lines[file.kind] as (file: F) => string)(file);
}
