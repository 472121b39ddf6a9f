import { expect, test } from 'vitest';
import { chosen, type Entry } from '@/components/final-week/select';
import type { Part } from '@/lib/readiness/estimate';

const entry = (title: string, area: string, tier = 2): Entry => ({
  title,
  href: title,
  text: '',
  area,
  tier,
});
const share = (likely: number): Part => ({ answers: 9, share: { likely, low: 0, high: 1 }, missing: 0 });
const titles = (entries: Entry[]) => entries.map(({ title }) => title);

test('what was missed comes first, then the weakest areas, then what matters most', () => {
  const entries = [
    entry('strong', 'a'),
    entry('unknown, later', 'b', 3),
    entry('unknown, first', 'b', 1),
    entry('weak', 'c'),
    entry('missed', 'd'),
    entry('rehearsed', 'a', 0),
  ];
  const known = { missed: new Set(['d']), parts: { a: share(0.9), c: share(0.3), d: share(0.95) } };
  const all = ['rehearsed', 'missed', 'weak', 'unknown, first', 'unknown, later', 'strong'];
  expect(titles(chosen(entries, known, 9))).toEqual(all);
  expect(titles(chosen(entries, known, 2))).toEqual(all.slice(0, 2));
});

test('where nothing is known the order of the exam stays', () => {
  const entries = ['x', 'y', 'z'].map((title) => entry(title, title));
  expect(titles(chosen(entries, { missed: new Set(), parts: {} }, 9))).toEqual(['x', 'y', 'z']);
});
