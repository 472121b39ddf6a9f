import { capital, counted, dayInWords } from '@/lib/content/phrases';
import type { SentCard, SentCards } from '@/lib/outbox/cards';
import { inMinutes, reviewsFor, SECONDS } from '@/lib/schedule/cost';
import { dayAfter } from '@/lib/schedule/day';

/** How long some cards take, in whole minutes, one at least. */
export function minutesFor(cards: readonly SentCard[]): number {
  const all = cards.map((card) => SECONDS[card.ask === 'question' ? 'question' : card.recall.kind]);
  return inMinutes(all.reduce((sum, one) => sum + one, 0));
}

/** The page's first line. */
export function findingOf({ asked, due, done, all, forecast }: SentCards, today: string): string {
  if (all.length === 0) return 'You have no cards yet.';
  if (due > 0) {
    const minutes = counted(minutesFor(asked), 'minute');
    const about = due > asked.length ? '' : `, about ${minutes}`;
    return `${capital(counted(due, 'card'))} ${due === 1 ? 'is' : 'are'} due${about}.`;
  }
  const start = done > 0 ? 'You are done for today' : 'No card is due today';
  const next = forecast.find(({ cards }) => cards > 0);
  if (!next) return `${start}.`;
  const when = next.day === dayAfter(today, 1) ? 'tomorrow' : `on ${dayInWords(next.day)}`;
  return `${start}; the next ${next.cards === 1 ? 'comes' : `${next.cards} come`} ${when}.`;
}

/** When a card is due, in words. */
export function dueWords(due: string | null, today: string): string {
  if (due === null) return 'not again before the exam';
  if (due <= today) return 'today';
  return due === dayAfter(today, 1) ? 'tomorrow' : dayInWords(due);
}

/** What a retention target costs, beside the usual one. */
export function costWords(retention: number, usual: number): string {
  const percent = Math.round(retention * 100);
  const start = `Of the cards that come back, you will still know about ${percent} in 100.`;
  if (percent === Math.round(usual * 100)) return start;
  const times = reviewsFor(retention, usual);
  const many =
    times > 1 ? `about ${times.toFixed(1)} times as many` : `about ${Math.round(times * 100)}% of the`;
  return `${start} That takes ${many} reviews ${times > 1 ? 'as' : 'of'} ${Math.round(usual * 100)}%.`;
}

/** What was recalled by what was mentioned: everything, at least half of it, or less. */
export function recalledBy(mentioned: number, of: number): 'no' | 'partly' | 'yes' {
  if (mentioned >= of) return 'yes';
  return 2 * mentioned >= of ? 'partly' : 'no';
}

/** What so many of the points of a prompt count as, in a sentence. */
export function mentionedWords(mentioned: number, of: number): string {
  const words = { no: 'not known', partly: 'partly known', yes: 'known' };
  return `${mentioned} of ${counted(of, 'point')} mentioned: this counts as ${words[recalledBy(mentioned, of)]}.`;
}
