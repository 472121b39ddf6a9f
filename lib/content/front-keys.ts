import { z } from 'zod';
import type { Finding } from './rule';
import { nearest, quote } from './wording';

type Path = readonly PropertyKey[];

/** What to say of a key that a schema does not know at a path, and the path of the one that was meant, if any. */
export function unknownKey(schema: unknown, path: Path, key: string): { finding: Finding; meant?: Path } {
  const known = keysAt(schema, path);
  const found = `the key ${quote(key)}`;
  const [glued = '', ...value] = key.split(':');
  if (value.length > 0 && known.includes(glued)) {
    const expected = quote(`${glued}: ${value.join(':')}`);
    return { finding: { found, expected, fix: 'Write a blank behind the colon.' }, meant: [...path, glued] };
  }
  const owner = known.find((one) => keysAt(schema, [...path, one]).includes(key));
  if (owner !== undefined) {
    const expected = `it below "${owner}"`;
    return { finding: { found, expected, fix: 'Indent it by two blanks.' }, meant: [...path, owner] };
  }
  const near = nearest(key, known);
  return near === undefined
    ? { finding: { found, expected: `one of ${known.join(', ')}`, fix: 'Delete it.' } }
    : {
        finding: { found, expected: `"${near}"`, fix: 'Rename it, or delete it.' },
        meant: [...path, near],
      };
}

/** The keys that a schema knows at a path. */
function keysAt(schema: unknown, path: Path): string[] {
  const [key, ...rest] = path;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodObject)
    return key === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[String(key)], rest);
  if (schema instanceof z.ZodArray && key !== undefined) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord && key !== undefined) return keysAt(schema.valueType, rest);
  return [];
}
