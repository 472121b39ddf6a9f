import { type ExportFile, mostBytesOfFile, readExport } from '@/lib/interchange/export';
import { cut } from '@/lib/outbox/batch';
import { browserOutbox } from '@/lib/outbox/browser';
import { type Imported, importParts } from '@/lib/outbox/data';

/** How an import stands, or ended. */
export interface Tally {
  /** Entries of the file, and how many of them were judged. */
  of: number;
  judged: number;
  /** New here. */
  taken: number;
  /** Here before: they count once. */
  known: number;
  /** Entries that were not taken, by the reason: a part of a sentence. */
  refused: ReadonlyMap<string, number>;
}

const nothing: Tally = { of: 0, judged: 0, taken: 0, known: 0, refused: new Map() };

/**
 * Imports a file, and tells how far it is. Gives the tally, and the sentence for what stopped it, which may be before
 * anything was sent.
 */
export async function bring(
  file: File,
  told: (tally: Tally) => void,
): Promise<{ tally: Tally; why?: string }> {
  if (file.size > mostBytesOfFile)
    return {
      tally: nothing,
      why: `The file is larger than ${mostBytesOfFile / 1024 / 1024} MB, which no export of Greenboard's is.`,
    };
  const read = readExport(await file.text().catch(() => ''));
  if ('problem' in read) return { tally: nothing, why: read.problem };
  const parts = partsOf(read.file);
  let tally: Tally = { ...nothing, of: read.file.events.length + read.file.mocks.length };
  const failure = await importParts(browserOutbox(), fetch, parts, (part, became) => {
    const size = part.events.length + part.mocks.length;
    const tooLarge: Imported = { status: 'refused', reason: 'it is too large' };
    tally = counted(tally, 'tooLarge' in became ? new Array(size).fill(tooLarge) : became);
    told(tally);
  });
  return { tally, why: failure && (failure.error || 'The server cannot be reached.') };
}

/** A file in pieces of its own form that the server takes at once: each mock by itself, and before all events. */
function partsOf(file: ExportFile<unknown>): ExportFile<unknown>[] {
  return [
    ...file.mocks.map((mock) => ({ ...file, events: [], mocks: [mock] })),
    ...cut(file.events).map((events) => ({ ...file, events, mocks: [] })),
  ];
}

function counted(tally: Tally, became: Imported[]): Tally {
  const refused = new Map(tally.refused);
  for (const one of became)
    if (one.status === 'refused') refused.set(one.reason, (refused.get(one.reason) ?? 0) + 1);
  const times = (status: Imported['status']) => became.filter((one) => one.status === status).length;
  return {
    ...tally,
    judged: tally.judged + became.length,
    taken: tally.taken + times('stored'),
    known: tally.known + times('duplicate'),
    refused,
  };
}
