import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  count,
  goTo,
  linesOf,
  newRun,
  onward,
  pause,
  type Run,
  respond,
  reveal,
  secondsLeft,
} from '@/components/session/run';
import { sessionOf } from '@/lib/items/session';
import { exam, model } from '../items/small-bank';

let run: Run;
let right: string[];

beforeAll(async () => {
  const choice = { scope: {}, of: 'new-first', size: 3 } as const;
  const { items } = await sessionOf(model, exam, { choice, seed: 'one' });
  const [item] = items;
  if (!item) throw new Error('The small exam has no question.');
  // Three of the same are as good as three.
  run = newRun([item, item, item]);
  right =
    'right' in item.revealed.key && Array.isArray(item.revealed.key.right) ? item.revealed.key.right : [];
});

describe('the clock', () => {
  test('begins with the question, stops with the answer, and goes on where it was', () => {
    let now = goTo(run, 0, 1000);
    expect(secondsLeft(now, 60, 11_000)).toBe(50);
    now = goTo(goTo(now, 1, 11_000), 0, 20_000);
    expect(secondsLeft(now, 60, 25_000)).toBe(45);
    now = reveal(now, 25_000);
    expect(secondsLeft(now, 60, 99_000)).toBe(45);
    // The second was open for nine seconds in between.
    expect(secondsLeft(goTo(now, 1, 99_000), 60, 99_000)).toBe(51);
  });

  test('stands while it is paused, and stays at nothing when time is up', () => {
    const paused = pause(goTo(run, 0, 0), 30, 5000);
    expect(secondsLeft(paused, 30, 90_000)).toBe(25);
    expect(secondsLeft(pause(paused, 30, 90_000), 30, 91_000)).toBe(24);
    const over = goTo(run, 0, 0);
    expect(secondsLeft(over, 30, 999_000)).toBe(0);
    // Nothing is left to be stopped, nor without a clock.
    expect([pause(over, 30, 30_000), pause(over, 0, 1000)]).toEqual([over, over]);
    expect(pause(over, 30, 29_000).paused).toBe(true);
  });
});

describe('a session', () => {
  test('shows an answer, then goes on, and ends in a summary', () => {
    let now = goTo(run, 0, 0);
    const seen: string[] = [];
    for (let step = 0; step < 8; step++) {
      seen.push(`${now.at} ${now.places[now.at]?.revealed ?? 'summary'}`);
      now = onward(now, step);
    }
    expect(seen).toEqual([
      '0 false',
      '0 true',
      '1 false',
      '1 true',
      '2 false',
      '2 true',
      '3 summary',
      '3 summary',
    ]);
  });

  test('takes nothing once the answer shows, and no more hands than there are', () => {
    const shown = reveal(goTo(run, 0, 0), 0);
    expect(respond(shown, right)).toBe(shown);
    const one = count(shown, 1, 12);
    expect(one.places[0]?.hands).toBe(1);
    // A figure too many is not heard: nobody is to find twelve where fifteen was typed.
    expect(count(one, 15, 12)).toBe(one);
    expect(count(one, -1, null)).toBe(one);
  });

  test('lists what fewest knew first, and what nobody counted last', () => {
    let now = count(reveal(goTo(run, 0, 0), 0), 9, null);
    now = count(reveal(goTo(now, 2, 0), 0), 2, null);
    expect(linesOf(now).map(({ at }) => at)).toEqual([2, 0, 1]);
  });

  test('a right guess of who is alone is not known', () => {
    const answer = (certainty: 'guess' | 'sure' | undefined) =>
      linesOf(reveal(respond(goTo(run, 0, 0), right), 0, certainty)).find(({ at }) => at === 0)?.right;
    expect([answer('sure'), answer('guess'), answer(undefined)]).toEqual([true, false, null]);
  });

  test('stays within its questions whatever is pressed', () => {
    const steps = fc.array(fc.constantFrom('on', 'back', 'next', 'pause'), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (all) => {
        let [now, time] = [run, 0];
        for (const step of all) {
          time += 1000;
          if (step === 'on') now = onward(now, time);
          else if (step === 'pause') now = pause(now, 60, time);
          else now = goTo(now, now.at + (step === 'next' ? 1 : -1), time);
          expect(now.at).toBeGreaterThanOrEqual(-1);
          expect(now.at).toBeLessThanOrEqual(run.questions.length);
        }
        const spent = now.places.reduce((sum, place) => sum + place.spent, 0);
        expect(spent).toBeLessThanOrEqual(time);
      }),
    );
  });
});
