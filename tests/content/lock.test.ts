import { describe, expect, it } from 'vitest';
import { build } from '@/lib/content/build';
import { formatLock, newIds, parseLock } from '@/lib/content/lock';
import { decision } from '@/lib/content/rules/examples';
import { sourcesOf } from './sources';

describe('ids.lock', () => {
  it('is sorted, has each id once, and is read back as it was written', () => {
    const text = formatLock(['b/c/d#z', 'b/c/d', 'a/b/c', 'b/c/d']);
    expect(text).toMatch(/^# [^\n]+\na\/b\/c\nb\/c\/d\nb\/c\/d#z\n$/);
    expect(parseLock(text)).toEqual(['a/b/c', 'b/c/d', 'b/c/d#z']);
    expect(formatLock(parseLock(text))).toBe(text);
  });

  it.each([
    ['nothing', '', []],
    ['CRLF and a byte-order mark', '\ufeffa/b/c\r\na/b/d\r\n', ['a/b/c', 'a/b/d']],
    ['comments and blank lines', '# x\n\n a/b/c \n', ['a/b/c']],
  ])('reads %s', (_, text, ids) => {
    expect(parseLock(text)).toEqual(ids);
  });

  it('gets the ids of units that it does not have', () => {
    const reviewed = { status: 'reviewed', checked: '2026-11-20', source: 'known' };
    const table =
      '| When | Choose | Because |\n| --- | --- | --- |\n| It waits {#waits} | A | Why. |\n| It runs {#runs} | B | Why. |';
    const { model } = build(
      sourcesOf({ 'decisions/choice.md': decision(table, reviewed), 'decisions/draft.md': decision(table) }),
    );
    if (!model) throw new Error('no model');
    const all = newIds(model, 'demo', []);
    expect(all).toContain('demo/decisions/choice#waits');
    // Its author is still choosing them.
    expect(all.filter((id) => id.includes('/draft'))).toEqual([]);
    expect(newIds(model, 'demo', all)).toEqual([]);
    expect(newIds(model, 'demo', all.slice(1))).toEqual(all.slice(0, 1));
    expect(newIds(model, 'other', [])).toEqual([]);
  });
});
