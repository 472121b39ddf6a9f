import type { RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Form } from '@/lib/content/kinds/scenario-forms';
import type { ContentFile, Kind } from '@/lib/content/model';
import { capital, counted } from './words';

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
  distinction: ({ front, body }) => firstSentence(body.tellThemApart) || `${front.left} or ${front.right}?`,
  runbook: ({ front }) => front.symptom,
  reference: ({ front, body }) => firstSentence(body.purpose) || `Code in ${front.language}.`,
  term: ({ body }) => firstSentence(body.definition),
  prompt: ({ body }) => firstSentence(body.question),
  case: ({ front, body }) =>
    `${capital(counted(front.minutes, 'minute'))}, with ${counted(body.exhibits.length, 'exhibit')}.`,
  lab: ({ front }) => `${capital(counted(front.minutes, 'minute'))}. Needs ${front.needs}.`,
  checklist: ({ front, body }) =>
    `${capital([daysInWords(front.days), counted(body.items.length, 'item')].filter(Boolean).join(': '))}.`,
  path: ({ front }) => `${capital(counted(front.weeks, 'week'))}, for ${front.for}.`,
  set: ({ front, body }) =>
    `${capital(counted(front.minutes, 'minute'))} for ${counted(body.entries.length, 'thing')} to go through.`,
  scenario: ({ front }) => `${tasks[front.form]}. Difficulty ${front.difficulty} of 5.`,
};

/** The line that stands below a file's title, in lists and on its page; plain text. */
export function lineOf<F extends ContentFile>(file: F): string {
  return (lines[file.kind] as (file: F) => string)(file);
}

function firstSentence(nodes: RootContent[] = []): string {
  const text = nodes[0] ? plain(nodes[0]).replace(/\s+/g, ' ').trim() : '';
  return /^.*?[.?!](?=\s\p{Lu}|$)/u.exec(text)?.[0] ?? text;
}

/** When a checklist is for: "3 to 5 days before the exam"; empty where it is for a purpose. */
function daysInWords(days: number[]): string {
  const [first, last] = [Math.max(...days), Math.min(...days)];
  if (days.length === 0) return '';
  if (first === 0) return 'on the day of the exam';
  if (last === 0) return `from ${counted(first, 'day')} before the exam to the day itself`;
  if (first === last) return `${counted(first, 'day')} before the exam`;
  return `${last} to ${first} days before the exam`;
}
