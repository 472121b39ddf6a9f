import type { Card } from './card';
import { dayAfter } from './day';

/** How many days before the exam take up what would be due after it. */
const finalDays = 7;

/** The exam and the time until it, in days as `DayOf` names them. */
interface Until {
  exam: string;
  today: string;
  cardsADay: number;
}

/**
 * The same cards, none of them due on the exam's day or later. Those that would be are asked once more in the
 * days before it, from the eve backwards, as far as the daily limit has room: the most forgotten come last, next
 * to the exam. One that finds no room is due no more: it is expected to be remembered on the day.
 */
export function beforeExam(cards: readonly Card[], { exam, today, cardsADay }: Until): Card[] {
  // What was left on the eve is not asked on the day either.
  if (today >= exam) return cards.map((card) => ({ ...card, due: null }));
  const load = new Map<string, number>();
  const add = (day: string) => load.set(day, (load.get(day) ?? 0) + 1);
  for (const { due, lastAsCard } of cards) {
    if (due !== null && due < exam) add(due < today ? today : due);
    // What was asked today has used some of its limit.
    if (lastAsCard === today) add(today);
  }

  const days = Array.from({ length: finalDays }, (_, at) => dayAfter(exam, -1 - at)).filter(
    (day) => day >= today,
  );
  const late = cards
    .flatMap((card) => (card.due !== null && card.due >= exam ? [{ ...card, due: card.due }] : []))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.subject < b.subject ? -1 : 1));
  const placed = new Map<string, string | null>();
  for (const { subject, last } of late) {
    const day = days.find((day) => (last === null || day > last) && (load.get(day) ?? 0) < cardsADay) ?? null;
    placed.set(subject, day);
    if (day !== null) add(day);
  }
  return cards.map((card) => {
    const day = placed.get(card.subject);
    return day === undefined ? card : { ...card, due: day };
  });
}
