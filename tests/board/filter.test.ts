import { describe, expect, it } from 'vitest';
import { filterHref, filterOf } from '@/components/board/filter';

const domains = ['lifecycle', 'operations'];

describe('a filter', () => {
  it.each([
    ['', {}],
    ['level=practice', { level: 'practice' }],
    ['level=none&domain=operations', { level: 'none', domain: 'operations' }],
    // What is not known counts as not asked for.
    ['level=red&domain=nowhere', {}],
    ['level=&domain=', {}],
    ['level=toString&domain=__proto__', {}],
    ['level=ready&level=none', { level: 'ready' }],
  ])('is read out of %j', (search, expected) => {
    expect(filterOf(new URLSearchParams(search), domains)).toEqual(expected);
  });

  it.each([
    [{}, '/demo'],
    [{ level: 'none' }, '/demo?level=none'],
    [{ domain: 'operations' }, '/demo?domain=operations'],
    [{ level: 'ready', domain: 'operations' }, '/demo?level=ready&domain=operations'],
  ] as const)('%j has an address', (filter, href) => {
    expect(filterHref('/demo', filter)).toBe(href);
    expect(filterOf(new URL(href, 'http://there').searchParams, domains)).toEqual(filter);
  });
});
