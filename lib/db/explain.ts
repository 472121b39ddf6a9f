import { Refusal } from '../refusal';

/** Result codes of SQLite and errors of the file system, by what a person can do about them. */
const causes: { code: RegExp; status: number; sentence: (file: string) => string }[] = [
  {
    code: /^SQLITE_(BUSY|LOCKED)/,
    status: 503,
    sentence: (file) =>
      `The database ${file} is locked: another process is using it. Nothing was changed. ` +
      'Stop that process (another Greenboard, or a tool that has the file open) and try again.',
  },
  {
    code: /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    status: 503,
    sentence: (file) =>
      `The disk that holds the database ${file} is full. What was saved before is kept. ` +
      'Free some space and try again.',
  },
  {
    code: /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|EISDIR|ENOTDIR|ENOENT|EEXIST)/,
    status: 503,
    sentence: (file) =>
      `The database ${file} cannot be written. Nothing was changed. ` +
      'Make the file and its folder writable for the user who runs Greenboard, or set DATABASE_URL to a file that is.',
  },
  {
    code: /^SQLITE_(CORRUPT|NOTADB)/,
    status: 503,
    sentence: (file) =>
      `The file ${file} is damaged or not a SQLite database. It was left as it is. ` +
      'Put back a copy from its folder or from a backup, or set DATABASE_URL to another file.',
  },
];

/**
 * Turns an error of SQLite, the file system or Prisma into a Refusal with a plain sentence.
 * Anything that is not about the state of the database file is returned as it came.
 */
export function explain(error: unknown, file: string): unknown {
  const code = codeOf(error);
  const cause = causes.find((known) => code && known.code.test(code));
  return cause ? new Refusal(cause.status, cause.sentence(file), { cause: error }) : error;
}

/** True when another connection has the database locked: trying again soon can help. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error) ?? '');
}

/** Finds the driver's code; Prisma hides it in causes. */
function codeOf(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  for (const found of [originalCode, code]) {
    if (typeof found === 'string' && /^(SQLITE_|E[A-Z]+$)/.test(found)) return found;
  }
  return (
    codeOf(driverAdapterError, depth + 1) ?? codeOf(meta, depth + 1) ?? codeOf(cause, depth + 1) ?? undefined
  );
}
