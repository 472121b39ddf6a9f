'use client';

import { useSearchParams } from 'next/navigation';
import { LEVELS, wordOf } from '@/components/progress/levels';
import type { Level } from '@/lib/outbox/wire';

export type LevelChoice = Level | 'none';

/** What the board can be asked for by level, with its words. */
export const CHOICES: readonly { level: LevelChoice; word: string }[] = [
  ...LEVELS,
  { level: 'none', word: wordOf(null) },
];

/** What the address asks the board to show. */
export interface Filter {
  level?: LevelChoice;
  /** Id of one of the exam's domains. */
  domain?: string;
}

/** Reads a filter out of an address; what it does not know counts as not asked for. */
export function filterOf(search: Pick<URLSearchParams, 'get'>, domains: readonly string[]): Filter {
  const level = search.get('level');
  const domain = search.get('domain');
  return {
    level: CHOICES.find((choice) => choice.level === level)?.level,
    domain: domains.find((id) => id === domain),
  };
}

/** The filter that stands in the page's address, for an exam with these domains. */
export function useFilter(domains: readonly string[]): Filter {
  return filterOf(useSearchParams(), domains);
}

/** The address of the board under a filter, from the board's own path. */
export function filterHref(path: string, { level, domain }: Filter): string {
  const search = new URLSearchParams({ ...(level && { level }), ...(domain && { domain }) });
  return search.size > 0 ? `${path}?${search}` : path;
}
