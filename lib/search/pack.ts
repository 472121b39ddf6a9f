import type { AsPlainObject } from 'minisearch';

/**
 * MiniSearch's index in a third of the room: terms in order, and what each is found in as numbers, each the step
 * from the one before. Documents are numbered from 0, and nothing was removed.
 */
export interface PackedIndex {
  fields: string[];
  /** Separated by blanks. */
  terms: string;
  /** A string for each term: its fields separated by `;`, in each its documents as steps, `x2` for twice. */
  found: string[];
  /** How long each field is in each document. */
  lengths: number[][];
  averages: number[];
}

type Found = AsPlainObject['index'][number][1];

export function packIndex(index: AsPlainObject): PackedIndex {
  const fields = Object.entries(index.fieldIds).sort(([, a], [, b]) => a - b);
  const terms = index.index.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    fields: fields.map(([name]) => name),
    terms: terms.map(([term]) => term).join(' '),
    found: terms.map(([, found]) => packFound(found, fields.length)),
    lengths: Array.from({ length: index.documentCount }, (_, at) => lengthsOf(index, at, fields.length)),
    averages: fields.map(([, id]) => Math.round((index.averageFieldLength[id] ?? 0) * 100) / 100),
  };
}

export function unpackIndex({ fields, terms, found, lengths, averages }: PackedIndex): AsPlainObject {
  const documents = lengths.map((_, at) => at);
  return {
    documentCount: documents.length,
    nextId: documents.length,
    documentIds: Object.fromEntries(documents.map((at) => [at, at])),
    fieldIds: Object.fromEntries(fields.map((name, at) => [name, at])),
    fieldLength: Object.fromEntries(lengths.entries()) as unknown as AsPlainObject['fieldLength'],
    averageFieldLength: averages,
    storedFields: {},
    dirtCount: 0,
    index: terms === '' ? [] : terms.split(' ').map((term, at) => [term, unpackFound(found[at] ?? '')]),
    serializationVersion: 2,
  };
}

function lengthsOf(index: AsPlainObject, at: number, fields: number): number[] {
  const lengths = (index.fieldLength as unknown as Record<number, number[]>)[at] ?? [];
  return Array.from({ length: fields }, (_, field) => lengths[field] ?? 0);
}

function packFound(found: Found, fields: number): string {
  const packed = Array.from({ length: fields }, (_, field) => {
    let before = 0;
    return Object.entries(found[field] ?? {})
      .map(([document, times]): [number, number] => [Number(document), times])
      .sort(([a], [b]) => a - b)
      .map(([document, times]) => {
        const step = document - before;
        before = document;
        return times > 1 ? `${step}x${times}` : `${step}`;
      })
      .join(',');
  });
  return packed.join(';').replace(/;+$/, '');
}

function unpackFound(packed: string): Found {
  const found: Found = {};
  for (const [field, list] of packed.split(';').entries()) {
    if (list === '') continue;
    let at = 0;
    const documents: Record<string, number> = {};
    for (const one of list.split(',')) {
      const [step, times] = one.split('x');
      at += Number(step);
      documents[at] = times ? Number(times) : 1;
    }
    found[field] = documents;
  }
  return found;
}
