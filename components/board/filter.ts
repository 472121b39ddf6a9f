'use client';

import { useSearchParams } from 'next/navigation';
import type { Level } from '@/lib/outbox/wire';

export type LevelChoice = Level | 'none';

/** What the address asks the board to show. */
export interface Filter {
  level?: LevelChoice;
  domain?: string;
}

const levels: readonly string[] = ['practice', 'review', 'ready', 'none'] satisfies LevelChoice[];

/** The filter that stands in the page's address; what it does not know counts as not asked for. */
export function useFilter(): Filter {
  const search = useSearchParams();
  const level = search.get('level');
  return {
    level: level && levels.includes(level) ? (level as LevelChoice) : undefined,
    domain: search.get('domain') ?? undefined,
  };
}

/** The address of the board under a filter, from the board's own path. */
export function filterHref(path: string, { level, domain }: Filter): string {
  const search = new URLSearchParams({ ...(level && { level }), ...(domain && { domain }) });
  return search.size > 0 ? `${path}?${search}` : path;
}
