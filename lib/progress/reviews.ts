import { type Exam, filesOfKind } from '../content/model';
import { oncePer } from '../content/once';
import type { Answer } from '../items/answer';
import { bankOf } from '../items/bank';
import { openAfter } from '../items/met';
import { settingFrom } from '../outbox/settings';
import type { Lasts, Settings } from '../outbox/wire';
import type { Card } from '../schedule/card';
import { type CardSettings, cardsOf } from '../schedule/cards';
import { daysIn } from '../schedule/day';
import { type Counting, type Mistake, mistakesOf } from '../schedule/mistakes';
import { type Today, todayOf } from '../schedule/today';
import type { LearnerRecord } from './record';

/** What a learner has to go over again, as it stands at a moment. */
export interface Reviews {
  /** The learner's day. */
  today: string;
  counting: Counting;
  /** Those that count, oldest first. */
  answers: Answer[];
  settings: CardSettings;
  mistakes: Mistake[];
  /** Only those that can be asked: whose rule has a question, or that are prompts or terms. */
  cards: Card[];
  todays: Today;
}

/** Works out mistakes and cards anew from everything that was answered. `zone` is the learner's time zone. */
export function reviewsOf(
  record: Pick<LearnerRecord, 'answers' | 'recalls'>,
  last: Lasts,
  exam: Exam,
  { now, zone }: { now: number; zone: string },
): Reviews {
  const dayOf = daysIn(zone);
  const today = dayOf(now);
  const isOpen = openAfter(record.answers);
  // An answer to a question that the learner was never given is not to show its key.
  const answers = record.answers.filter(({ source }) => isOpen(source));
  const { byRule } = bankOf(exam);
  const counting: Counting = {
    dayOf,
    questions: (rule) => byRule.get(rule)?.filter(isOpen).length ?? 0,
  };
  const settings = settingsFrom(last, exam.id);
  const wanted = new Map(
    Object.entries(last['card.set']).map(([subject, { payload, at }]) => [
      subject,
      { on: payload.on, at: Date.parse(at) },
    ]),
  );
  const cards = cardsOf({ answers, recalls: record.recalls, wanted }, settings, now, dayOf).filter(
    ({ subject }) => recallablesIn(exam).has(subject) || counting.questions(subject) > 0,
  );
  const mistakes = mistakesOf(answers, counting);
  return {
    today,
    counting,
    answers,
    settings,
    mistakes,
    cards,
    todays: todayOf(cards, settings.cardsADay, today),
  };
}

/** Prompts and terms, by stored id: what is recalled, and not answered. */
export const recallablesIn = oncePer(
  (exam: Exam) =>
    new Map([...filesOfKind(exam, 'prompt'), ...filesOfKind(exam, 'term')].map((file) => [file.id, file])),
);

function settingsFrom(last: Lasts, exam: string): CardSettings {
  const setting = <N extends keyof Settings>(name: N) =>
    settingFrom((subject) => last['setting.set'][subject], exam, name);
  const examAt = setting('examAt');
  return {
    retention: setting('retention'),
    cardsADay: setting('cardsADay'),
    examAt: examAt === null ? null : Date.parse(examAt),
  };
}
