import { describe, expect, it } from 'vitest';
import { rules } from '@/lib/content/rules/all';
import { check } from './sources';

/** Examples of other rules need not cover the outline. */
function isOfCoverage(line: string): boolean {
  return rules.some(({ id, group }) => group === 'coverage' && line.includes(` ${id}: `));
}

describe.each(rules)('$id', (rule) => {
  it('passes its good example', () => {
    expect(check(rule.passes).filter((line) => line.includes(` ${rule.id}: `))).toEqual([]);
  });

  it('says what is wrong with its bad example', () => {
    expect(
      check(rule.fails.files).filter((line) => rule.group === 'coverage' || !isOfCoverage(line)),
    ).toEqual(rule.fails.messages);
  });
});

describe('rules', () => {
  it('have ids of their own', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });
});
