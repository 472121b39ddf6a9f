import { expect, test } from 'vitest';
import { type Asked, askedFrom, sessionSearch, sharedSearch } from '@/components/session/address';

const read = (search: string) => askedFrom(new URLSearchParams(search));

test('an address that asks for nothing asks nothing', () => {
  expect(read('')).toBeNull();
  expect(read('timer=60&who=one')).toBeNull();
});

test.each([
  'set=friday-review&timer=60&people=12&seed=abc',
  'area=retrieval&area=fine-tuning&kind=scenario&size=10&seed=abc',
  'size=20&of=weakest&timer=90&who=one&counts=1',
])('%s is read and written as it is', (search) => {
  expect(sessionSearch(read(search) as Asked).toString()).toBe(search);
});

test('what it does not know counts as not asked for', () => {
  const asked = read('area=retrieval&size=5000&timer=61&people=-3&counts=1');
  expect(asked).toEqual({
    subject: { is: 'choice', scope: { area: ['retrieval'] }, size: 10 },
    seed: null,
    seconds: 0,
    alone: false,
    // A group's answers never count.
    counts: false,
    people: null,
  });
});

test('what is passed on is a group’s session, whoever made it', () => {
  const asked = read('area=retrieval&size=10&timer=30&who=one&counts=1&seed=abc') as Asked;
  expect(sharedSearch(asked).toString()).toBe('area=retrieval&size=10&timer=30&seed=abc');
});
