import type { Model } from './model';

/** The head of every ids.lock, for whoever opens one. */
const HEAD = '# Every id that was published. Written by npm run content:check; do not edit.';

/** The lines of an ids.lock that hold something: one stored id each, counted from 1. */
export function lockLines(text: string): { id: string; line: number }[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ id: line.replace('\uFEFF', '').trim(), line: index + 1 }))
    .filter(({ id }) => id !== '' && !id.startsWith('#'));
}

/** The stored ids in an ids.lock. */
export function parseLock(text: string): string[] {
  return lockLines(text).map(({ id }) => id);
}

/**
 * The ids of an exam's units, files and fragments alike, that are not among those known. A draft publishes
 * none: its author is still choosing them.
 */
export function newIds(model: Model, exam: string, known: Iterable<string>): string[] {
  const recorded = new Set(known);
  return [...model.units.values()]
    .filter((unit) => unit.exam === exam && !recorded.has(unit.id))
    .filter((unit) => model.files.get(unit.file)?.front.status !== 'draft')
    .map(({ id }) => id);
}

/** The text of an ids.lock: each id once, sorted by code points, one a line. */
export function formatLock(ids: Iterable<string>): string {
  return `${[HEAD, ...[...new Set(ids)].sort()].join('\n')}\n`;
}
