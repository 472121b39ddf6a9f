import { marked } from '@/lib/search/marks';

/** A text in which stands out what was looked for. */
export function Marked({ text, terms }: { text: string; terms: ReadonlySet<string> }) {
  return marked(text, terms).map(({ text: piece, from, isMatch }) =>
    isMatch ? <mark key={from}>{piece}</mark> : piece,
  );
}
