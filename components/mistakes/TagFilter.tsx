import type { SentMistake } from '@/lib/outbox/mistakes';

interface Props {
  mistakes: readonly SentMistake[];
  /** Empty for all. */
  tag: string;
  onTag: (tag: string) => void;
}

/** Chooses which mistakes are shown, by tag, the most frequent first. */
export function TagFilter({ mistakes, tag, onTag }: Props) {
  const counts = new Map<string, number>();
  for (const one of mistakes.flatMap(({ tags }) => tags)) counts.set(one, (counts.get(one) ?? 0) + 1);
  if (counts.size < 2) return null;
  const tags = [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
  return (
    <label className="flex max-w-full items-center gap-2 text-sm">
      <span className="text-ink-2">Tag</span>
      <select
        value={tag}
        onChange={({ target }) => onTag(target.value)}
        className="min-w-0 flex-1 rounded-lg border border-line-strong bg-card px-2 py-1.25"
      >
        <option value="">All tags</option>
        {tags.map(([one, count]) => (
          <option key={one} value={one}>
            {one} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
