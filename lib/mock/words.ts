import { counted } from '../content/phrases';
import type { Style } from './lengths';

const names: Record<Style, string> = { full: 'Mock exam', half: 'Half mock', diagnostic: 'Diagnostic' };

/** What a mock is called, as in `Mock exam, 50 questions`. */
export function titleOf(style: Style, length: number): string {
  return `${names[style]}, ${counted(length, 'question')}`;
}
