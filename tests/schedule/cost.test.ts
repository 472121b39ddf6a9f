import { fsrs } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { reviewsFor } from '@/lib/schedule/cost';

test.each([0.8, 0.85, 0.92, 0.95, 0.97])(
  'the cost of %s is that of the schedule’s own intervals',
  (retention) => {
    const interval = (target: number) => fsrs({ request_retention: target }).interval_modifier;
    expect(reviewsFor(retention, 0.9)).toBeCloseTo(interval(0.9) / interval(retention), 4);
  },
);
