import { basename } from 'node:path';
import type { Draft, ExamDraft } from './draft';
import type { Place } from './file';
import type { Message } from './message';
import { type Finding, type Rule, toPlace } from './rule';
import { rules } from './rules/all';

/** Applies the rules that look at one file by itself. */
export function checkFile(draft: Draft): Message[] {
  const messages: Message[] = [];
  for (const rule of rules) {
    rule.file?.(draft, (at, finding) => messages.push(messageOf(rule, draft, toPlace(at), finding)));
  }
  return messages;
}

/** Applies the rules that look at an exam's files together. */
export function checkExam(exam: ExamDraft): Message[] {
  const messages: Message[] = [];
  for (const rule of rules) {
    rule.exam?.(exam, (file, at, finding) => messages.push(messageOf(rule, file, toPlace(at), finding)));
  }
  return messages;
}

function messageOf(rule: Rule, file: { path: string }, place: Place, finding: Finding): Message {
  return {
    file: file.path,
    line: place.line,
    column: place.column,
    severity: rule.severity,
    ruleId: rule.id,
    message: `found ${finding.found}, expected ${finding.expected}. ${finding.fix}`,
  };
}

/** Where messages say that a file stands: the content folder's own name before the path in it. */
export function withFolder(messages: Message[], folder: string): Message[] {
  const prefix = basename(folder);
  return messages.map((message) => ({ ...message, file: `${prefix}/${message.file}` }));
}
