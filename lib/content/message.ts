export type Severity = 'error' | 'warning';

/** One finding about the content, fit for a person and for a tool. Line and column count from 1. */
export interface Message {
  /** Path below the content folder's parent, as an editor opens it. */
  file: string;
  line: number;
  column: number;
  severity: Severity;
  ruleId: string;
  message: string;
}

export type Format = 'text' | 'json' | 'github';

/** Messages in the order in which an author meets them: by file, then by place. */
export function sortMessages(messages: Message[]): Message[] {
  return messages.toSorted(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.ruleId, b.ruleId),
  );
}

/** Prints messages for people, for tools (a JSON array) or as annotations of GitHub. */
export function formatMessages(messages: Message[], format: Format): string {
  if (format === 'json') return JSON.stringify(messages, null, 2);
  return messages.map(format === 'github' ? annotation : sentence).join('\n');
}

function sentence(m: Message): string {
  return `${m.file}:${m.line}:${m.column} ${m.severity} ${m.ruleId}: ${m.message}`;
}

function annotation(m: Message): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${m.severity} file=${property(m.file)},line=${m.line},col=${m.column},title=${property(m.ruleId)}::${data(m.message)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
