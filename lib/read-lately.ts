/**
 * Which pages of knowledge a browser opened lately: a cookie that says no more than what its owner sees in the
 * history, set by the proxy and read where questions are answered. An answer soon after reading its source says what
 * was just read, and does not count as evidence.
 */
export const READ_COOKIE = 'read';

/** Seconds for which a page counts as read lately. */
export const READ_FOR = 1800;

/** How many pages are kept: the last ones. */
const MOST = 12;

const entry = /^([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)~([0-9a-z]+)$/;
const knowledge = /^\/([a-z0-9-]+)\/(?:final-week\/(?=from-memory\/))?([a-z0-9-]+\/[a-z0-9-]+)$/;

/**
 * The cookie's value once the page at a path was opened; undefined where it is no page of knowledge. A rehearsal of the
 * final week is one, as `ai-300/from-memory/NAME`: it shows whole runbooks.
 */
export function withRead(value: string, path: string, now: number): string | undefined {
  const [, exam, page] = knowledge.exec(path) ?? [];
  if (!exam || !page) return undefined;
  const unit = `${exam}/${page}`;
  const others = entries(value, now).filter((one) => one.unit !== unit);
  const kept = [...others, { unit, at: Math.floor(now / 1000) }].slice(-MOST);
  return kept.map(({ unit, at }) => `${unit}~${at.toString(36)}`).join('!');
}

/** Stored ids of the pages that were read lately, by all of a browser's cookies. */
export function readLately(cookies: string, now: number): string[] {
  const value = new RegExp(`(?:^|; )${READ_COOKIE}=([^;]*)`).exec(cookies)?.[1] ?? '';
  return entries(decodeURIComponent(value), now).map(({ unit }) => unit);
}

function entries(value: string, now: number): { unit: string; at: number }[] {
  return value.split('!').flatMap((text) => {
    const [, unit, time = ''] = entry.exec(text) ?? [];
    const at = Number.parseInt(time, 36);
    return unit !== undefined && at >= now / 1000 - READ_FOR ? [{ unit, at }] : [];
  });
}
