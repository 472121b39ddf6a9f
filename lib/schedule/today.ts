import type { Card } from './card';
import { dayAfter, daysFrom } from './day';

/** What is to be asked today. */
export interface Today {
  /** Due, and within the daily limit, the most forgotten first. */
  due: Card[];
  /** Due, but beyond the limit: so many wait for another day. */
  waiting: number;
  /** Asked as cards today already. */
  done: number;
}

/** The cards for today: those due until now, no more than the daily limit leaves. */
export function todayOf(cards: readonly Card[], cardsADay: number, today: string): Today {
  const done = cards.filter(({ lastAsCard }) => lastAsCard === today).length;
  const due = cards
    .filter((card) => card.due !== null && card.due <= today)
    .sort((a, b) => a.recall - b.recall || (a.subject < b.subject ? -1 : 1));
  const left = Math.max(0, cardsADay - done);
  return { due: due.slice(0, left), waiting: Math.max(0, due.length - left), done };
}

/**
 * How many cards will be asked on each of the days after today, when all of today's are: what waits comes along,
 * within the daily limit. Those that come back after they were asked are not in it, for nobody knows how they go.
 */
export function forecastOf(
  cards: readonly Card[],
  { waiting, cardsADay, today }: { waiting: number; cardsADay: number; today: string },
  days: number,
): { day: string; cards: number }[] {
  const due = new Map<string, number>();
  for (const card of cards) if (card.due !== null) due.set(card.due, (due.get(card.due) ?? 0) + 1);
  let carried = waiting;
  return daysFrom(dayAfter(today, 1), days).map((day) => {
    const all = carried + (due.get(day) ?? 0);
    const asked = Math.min(all, cardsADay);
    carried = all - asked;
    return { day, cards: asked };
  });
}
