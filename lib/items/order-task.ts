import type { Ask, Key } from './item';
import { type Random, randomOf } from './random';
import { type Given, idsOf, type Made, partOf, reasonsOf } from './tasks';

/** A step, with the ids of those that have to come before it. */
export interface Step extends Given {
  after: string[];
}

/** Steps to put in order. They are shown in one that is not right. Of more than `most`, the seed draws that many. */
export function orderTask(steps: Step[], most = steps.length): Made {
  const before = allBefore(steps);
  const asked = (shown: Step[], chosen: Step[]): { ask: Ask; key: Key } => ({
    ask: { form: 'order', steps: shown.map(partOf) },
    key: { form: 'order', order: idsOf(chosen), after: nextBefore(chosen, before) },
  });
  return {
    reasons: reasonsOf(steps),
    known: idsOf(steps),
    all: asked(steps, steps),
    make(seed) {
      const random = randomOf(seed);
      const chosen = drawn(steps, most, before, random);
      const shown = random.shuffled(chosen);
      return asked(isRight(shown, before) ? shown.toReversed() : shown, chosen);
    },
  };
}

/** By a step's id, all that come before it, be it by what comes between. */
type Before = Map<string, Set<string>>;

/** Expects that `after` names steps that stand above. */
function allBefore(steps: Step[]): Before {
  const before: Before = new Map();
  for (const { id, after } of steps)
    before.set(id, new Set(after.flatMap((one) => [one, ...(before.get(one) ?? [])])));
  return before;
}

/** For each of some steps those among them that come before it, without what follows from the others. */
function nextBefore(steps: Step[], before: Before): Record<string, string[]> {
  const ids = idsOf(steps);
  const next = (id: string) => {
    const own = ids.filter((one) => before.get(id)?.has(one));
    return own.filter((one) => !own.some((between) => before.get(between)?.has(one)));
  };
  return Object.fromEntries(ids.map((id) => [id, next(id)]));
}

const TRIES = 20;

/** So many of the steps at most, in their order, each of which has to come before or after another. */
function drawn(steps: Step[], most: number, before: Before, random: Random): Step[] {
  if (steps.length <= most) return steps;
  const linked = (one: Step, other: Step) =>
    before.get(one.id)?.has(other.id) || before.get(other.id)?.has(one.id);
  const tiedIn = (chosen: Iterable<Step>) => (one: Step) => [...chosen].some((other) => linked(one, other));
  for (let tries = 0; tries < TRIES; tries++) {
    const chosen = new Set(random.shuffled(steps).slice(0, most));
    if ([...chosen].every(tiedIn(chosen))) return steps.filter((step) => chosen.has(step));
  }
  // Most steps stand for themselves: one after the other comes with one that it is tied to.
  const chosen = new Set<Step>();
  for (const step of random.shuffled(steps)) {
    const partner = steps.find((other) => linked(step, other));
    if (partner && chosen.size + 2 <= most) chosen.add(step).add(partner);
  }
  return steps.filter((step) => chosen.has(step));
}

function isRight(shown: Step[], before: Before): boolean {
  return shown.every((step, at) => !shown.slice(at + 1).some(({ id }) => before.get(step.id)?.has(id)));
}
