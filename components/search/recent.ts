const MOST = 5;

const keyOf = (exam: string) => `gb-recent-${exam}`;

/** Stored ids of what was opened from the palette last, the newest first. Empty where nothing can be kept. */
export function recentIds(exam: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(exam)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps what was opened. Where the browser keeps nothing, there is nothing to recall, and that is all. */
export function remember(exam: string, id: string): void {
  try {
    const ids = [id, ...recentIds(exam).filter((other) => other !== id)].slice(0, MOST);
    localStorage.setItem(keyOf(exam), JSON.stringify(ids));
  } catch {
    // Private windows and full disks: see above.
  }
}
