import { slug } from 'github-slugger';
import type { z } from 'zod';
import type { Draft } from './draft';
import type { Place } from './file';
import { unknownKey } from './front-keys';
import { examFront } from './kinds/exam';
import type { Finding } from './rule';
import { meant, quote } from './wording';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What the schema found in a file's front matter, as sentences, each at its key or value. */
export function sayIssues(draft: Draft): (Finding & { place: Place })[] {
  const { front, frontIssues } = draft;
  if (!front) return [];
  const schema = draft.id === 'exam' ? examFront : draft.kind?.front;
  const misspelt = new Set<string>();
  const said: (Finding & { place: Place })[] = [];
  for (const issue of frontIssues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const { finding, meant } = unknownKey(schema, issue.path, key);
      if (meant) misspelt.add(keyOf(meant));
      said.push({ place: front.keyPlace([...issue.path, key]), ...finding });
    }
  }
  const seen = new Set<string>();
  for (const issue of frontIssues) {
    const key = keyOf(issue.path);
    if (issue.code === 'unrecognized_keys' || seen.has(key)) continue;
    seen.add(key);
    const value = valueAt(front.data, issue.path);
    // A key that is there with a letter wrong, or without what belongs below it, has been spoken of.
    if ((value === undefined || value === null) && misspelt.has(key)) continue;
    said.push(value === undefined ? missing(issue, draft) : wrong(issue, value, draft));
  }
  return said;
}

function missing(issue: Issue, { front }: Draft): Finding & { place: Place } {
  const key = String(issue.path.at(-1));
  return {
    place: front?.keyPlace(issue.path.slice(0, -1)) ?? { line: 1, column: 1 },
    found: `no key "${key}"`,
    expected: expectedBy(issue),
    fix: `Write "${key}: …" on a line of its own.`,
  };
}

function wrong(issue: Issue, value: unknown, { front }: Draft): Finding & { place: Place } {
  const place = front?.place(issue.path) ?? { line: 1, column: 1 };
  if (issue.code === 'invalid_key') {
    return {
      place: front?.keyPlace(issue.path) ?? place,
      found: `the key ${quote(String(issue.path.at(-1)))}`,
      expected: issue.issues[0]?.message ?? 'another key',
      fix: 'Correct the key.',
    };
  }
  return { place, found: inWords(value), expected: expectedBy(issue), fix: adviceOn(issue, value) };
}

/** What to write for a value that is not valid. */
function adviceOn(issue: Issue, value: unknown): string {
  const wanted = issue.code === 'invalid_type' ? issue.expected : undefined;
  if (typeof value === 'string') {
    if (issue.code === 'invalid_value') return meant(value, issue.values.map(String), 'Correct the value.');
    if (wanted === 'array') return 'Put brackets around it: [ ].';
    if (wanted === 'number' && Number.isFinite(Number(value))) return 'Take its quotes away.';
    const name = issue.code === 'invalid_format' ? nameIn(value, issue.pattern) : undefined;
    if (name !== undefined) return `Write ${name}.`;
  }
  const isBare = expectedBy(issue) === 'text' && ['number', 'boolean'].includes(typeof value);
  return isBare ? 'Put it into quotes.' : 'Correct the value.';
}

/** The name or id that is in a path or a title, where a pattern wants no more than that. */
function nameIn(value: string, pattern = ''): string | undefined {
  const wanted = new RegExp(pattern.replace(/^\/|\/$/g, ''));
  const bare = value.replace(/^(\.*\/)+/, '').replace(/\.md(?=#|$)/, '');
  const last = bare.slice(bare.lastIndexOf('/') + 1);
  return [bare, last, slug(last)].find((name) => name !== value && wanted.test(name));
}

/** What the schema wants, in words: the schema's own where it has some. */
function expectedBy(issue: Issue): string {
  const isOwn = !/^(Invalid|Too|Unrecognized)/.test(issue.message);
  if (isOwn) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return sorts[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${unitOf(issue.origin)}`;
    default:
      return 'another value';
  }
}

const sorts: Partial<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list such as [first, second]',
  tuple: 'two numbers such as [40, 60]',
  object: 'keys with values',
  record: 'keys with values',
};

function unitOf(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
}

function inWords(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'keys with values';
  return typeof value === 'string' ? quote(value) : `the ${typeof value} ${String(value)}`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
