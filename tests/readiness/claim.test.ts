import { describe, expect, test } from 'vitest';
import { disagreement, levelFor } from '@/lib/readiness/claim';

const between = (low: number, high: number) => ({ likely: (low + high) / 2, low, high });

test.each([
  [0.599, 'practice'],
  [0.6, 'review'],
  [0.749, 'review'],
  [0.75, 'ready'],
])('a share of %d speaks for %s', (share, level) => {
  expect(levelFor(share)).toBe(level);
});

describe('a rating and the answers', () => {
  test.each([
    ['ready', between(0.5, 0.74), 'higher'],
    ['ready', between(0.5, 0.75), null],
    ['ready', between(0.8, 0.95), null],
    ['review', between(0.4, 0.59), 'higher'],
    ['review', between(0.5, 0.9), null],
    ['review', between(0.75, 0.9), 'lower'],
    ['practice', between(0.6, 0.8), 'lower'],
    ['practice', between(0.59, 0.8), null],
    ['practice', between(0, 0.1), null],
  ] as const)('%s at %j: %s', (level, share, says) => {
    expect(disagreement(level, share)).toBe(says);
  });
});
