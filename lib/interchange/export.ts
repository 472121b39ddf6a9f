/** What the file says that it is: other files are refused by it. */
export const FORMAT = 'greenboard';
export const VERSION = 1;

/** Everything that a learner has, in one file. */
export interface ExportFile<Event = ExportedEvent, Mock = unknown> {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** ISO time. */
  exportedAt: string;
  /** Ids of the exams that something in it is about. */
  exams: string[];
  /** Oldest first. */
  events: Event[];
  /** Mocks that are over, with their questions. */
  mocks: Mock[];
}

/** An event as it is stored; whose it is the file does not say. */
export interface ExportedEvent {
  id: string;
  exam: string;
  kind: string;
  unit: string;
  /** ISO time by the server's clock. */
  at: string;
  payload: unknown;
}

/** The largest file that is read, in bytes: many times what years of learning amount to. */
export const mostBytesOfFile = 100 * 1024 * 1024;

/** A part of a file, or what is wrong with it: a sentence that also says what to do. */
export type FileRead = { file: ExportFile<unknown> } | { problem: string };

const ANOTHER =
  'Choose the file that “Everything” gave you: its name begins with greenboard and ends with .json.';

/** Reads a file's text as far as its frame; what is in its lists is judged by the server. */
export function readExport(text: string): FileRead {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, ''));
    // It is sent in parts: what is nested so deeply that it cannot be written again is damage, too.
    JSON.stringify(value);
    return readFrame(value);
  } catch {
    return {
      problem: `The file is damaged, or not of this kind: it breaks off, or something is in it that does not belong there. ${ANOTHER}`,
    };
  }
}

/** Checks what an export has around its lists. */
export function readFrame(value: unknown): FileRead {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: foreign };
  const { format, version, exportedAt, events, mocks } = value as Partial<Record<string, unknown>>;
  if (format !== FORMAT) return { problem: foreign };
  if (version !== VERSION) return { problem: otherVersion(version) };
  if (!Array.isArray(events) || !Array.isArray(mocks))
    return { problem: `The file is damaged: a part of it is missing. Export it again, and import that.` };
  const made = typeof exportedAt === 'string' ? exportedAt : '';
  return { file: { format, version, exportedAt: made, exams: [], events, mocks } };
}

const foreign = `This is no export of Greenboard's. ${ANOTHER}`;

function otherVersion(version: unknown): string {
  const named = typeof version === 'number' && version > VERSION && Number.isInteger(version);
  if (!named)
    return `The file does not say of which version it is, so it cannot be read. Export it again, and import that.`;
  return (
    `The file is of version ${version}, and this Greenboard reads version ${VERSION}. ` +
    'Update this Greenboard, and import the file then.'
  );
}
