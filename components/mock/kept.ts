/** What this device keeps of how mocks are taken: whether the clock is hidden, and the question last in view. */
type Kept = 'gb-mock-clock' | 'gb-mock-place';

/** What was kept; empty where there is nothing, or nothing may be kept. */
export function kept(name: Kept): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

export function keep(name: Kept, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It is a comfort only: without it the mock goes on all the same.
  }
}

/** The question of a mock that was last in view here; empty where another mock came since. */
export function keptPlace(mock: string): string {
  const [id, item] = kept('gb-mock-place').split(' ');
  return id === mock ? (item ?? '') : '';
}

export function keepPlace(mock: string, item: string): void {
  keep('gb-mock-place', `${mock} ${item}`);
}
