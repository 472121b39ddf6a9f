import { createEmptyCard, type FSRS, fsrs, type Grade, type Card as Memory, Rating } from 'ts-fsrs';
import type { Answer } from '../items/answer';
import type { Card } from './card';
import { type DayOf, dayAfter, midnightOf } from './day';
import { beforeExam } from './exam-day';
import { isMiss } from './mistakes';

/** A prompt or term that was recalled. */
export interface Recalled {
  unit: string;
  at: number;
  recalled: 'no' | 'partly' | 'yes';
  cram: boolean;
}

/** What the schedule is made from. */
export interface History {
  /** Oldest first. */
  answers: readonly Pick<Answer, 'source' | 'at' | 'right' | 'certainty' | 'where'>[];
  /** Oldest first. */
  recalls: readonly Recalled[];
  /** What the learner said of cards, by subject: since when there is to be one, or none. */
  wanted: ReadonlyMap<string, { on: boolean; at: number }>;
}

/** What the learner set, and the exam's day. */
export interface CardSettings {
  /** Share of the cards that are to be remembered when they fall due, 0.8 to 0.97. */
  retention: number;
  cardsADay: number;
  /** When the exam is, in milliseconds since 1970; null when it is not known. */
  examAt: number | null;
}

/** What was said to a card's subject on one day. */
interface Review {
  day: string;
  grade: Grade;
  asCard: boolean;
}

/**
 * A card's grade for an answer: wrong, or a right guess, is Again; "think so", or nothing said, is Hard; sure is
 * Good. Nothing is Easy: a recognised answer says too little for that.
 */
export function gradeOf(answer: Pick<Answer, 'right' | 'certainty'>): Grade {
  if (isMiss(answer)) return Rating.Again;
  return answer.certainty === 'sure' ? Rating.Good : Rating.Hard;
}

const recallGrades: Record<Recalled['recalled'], Grade> = {
  no: Rating.Again,
  partly: Rating.Hard,
  yes: Rating.Good,
};

/**
 * The cards as they stand at `now`, worked out anew from everything that was answered: FSRS with its default
 * weights (ts-fsrs; https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm), in steps of whole
 * days. A rule has a card from its first miss on; where the learner asked for one, all that was answered counts.
 * What is answered while cramming changes nothing. Nothing falls due on the exam's day or after it, as long as the exam lies ahead.
 */
export function cardsOf(history: History, settings: CardSettings, now: number, dayOf: DayOf): Card[] {
  const scheduler = fsrs({
    request_retention: settings.retention,
    enable_fuzz: false,
    enable_short_term: false,
  });
  const today = dayOf(now);
  const cards = [...reviewsOf(history, dayOf)].map(([subject, reviews]) =>
    cardFrom(scheduler, subject, reviews, today),
  );
  if (settings.examAt === null || settings.examAt <= now) return cards;
  return beforeExam(cards, { exam: dayOf(settings.examAt), today, cardsADay: settings.cardsADay });
}

/** What was said to a subject that has a card. */
interface Reviewed {
  /** The day on which it became a card. */
  since: string;
  /** One for each day on which it was asked, oldest first. */
  reviews: Review[];
}

function reviewsOf({ answers, recalls, wanted }: History, dayOf: DayOf): Map<string, Reviewed> {
  const cards = new Map<string, Reviewed>();
  for (const [subject, { on, at }] of wanted) if (on) cards.set(subject, { since: dayOf(at), reviews: [] });
  for (const answer of answers) {
    const { rule } = answer.source;
    if (answer.where === 'cram' || wanted.get(rule)?.on === false) continue;
    const grade = gradeOf(answer);
    const day = dayOf(answer.at);
    if (grade === Rating.Again && !cards.has(rule)) cards.set(rule, { since: day, reviews: [] });
    enter(cards.get(rule), { day, grade, asCard: answer.where === 'card' });
  }
  for (const { unit, at, recalled, cram } of recalls)
    if (!cram) enter(cards.get(unit), { day: dayOf(at), grade: recallGrades[recalled], asCard: true });
  return cards;
}

/**
 * A day is one review, by the worst that was said on it: an answer right after its reveal, or after the same rule
 * was missed in another question, says nothing about tomorrow.
 */
function enter(card: Reviewed | undefined, review: Review): void {
  const last = card?.reviews.at(-1);
  if (last?.day !== review.day) return void card?.reviews.push(review);
  if (review.grade < last.grade) last.grade = review.grade;
  last.asCard ||= review.asCard;
}

function cardFrom(scheduler: FSRS, subject: string, { since, reviews }: Reviewed, today: string): Card {
  // Midnights in UTC stand for the learner's days: all are equally long there.
  const at = (day: string) => new Date(midnightOf(day));
  let memory: Memory = createEmptyCard(at(since));
  for (const { day, grade } of reviews) memory = scheduler.next(memory, at(day), grade).card;
  const last = reviews.at(-1)?.day ?? null;
  return {
    subject,
    due: last === null ? since : dayAfter(last, memory.scheduled_days),
    last,
    lastAsCard: reviews.findLast(({ asCard }) => asCard)?.day ?? null,
    reviews: reviews.length,
    lapses: memory.lapses,
    recall: last === null ? 0 : scheduler.get_retrievability(memory, at(today), false),
  };
}
