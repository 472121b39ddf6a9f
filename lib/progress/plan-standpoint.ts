import type { Exam, Model } from '../content/model';
import { settingFrom } from '../outbox/settings';
import type { Lasts, Settings } from '../outbox/wire';
import { dayAfter, daysIn, endOf } from '../schedule/day';
import type { LearnerRecord } from './record';
import { type Reviews, reviewsOf } from './reviews';
import type { Ratings } from './snapshot';

/** What a learner did, as it stood when their day began and as it stands now. */
export interface Standpoint {
  exam: Exam;
  model: Model;
  ratings: Ratings;
  last: Lasts;
  record: LearnerRecord;
  now: number;
  /** The learner's day, and when it began. */
  today: string;
  start: number;
  /** What had been answered and recalled until then. */
  before: Pick<LearnerRecord, 'answers' | 'recalls'>;
  atStart: Reviews;
  atNow: Reviews;
}

/** Looks at what a learner did from a moment of their day. `zone` is their time zone. */
export function standpointOf(
  { exam, model, ratings, last, record }: Pick<Standpoint, 'exam' | 'model' | 'ratings' | 'last' | 'record'>,
  { now, zone }: { now: number; zone: string },
): Standpoint {
  const dayOf = daysIn(zone);
  const today = dayOf(now);
  const start = endOf(dayAfter(today, -1), dayOf) + 1;
  const before = {
    answers: record.answers.filter(({ at }) => at < start),
    recalls: record.recalls.filter(({ at }) => at < start),
  };
  return {
    ...{ exam, model, ratings, last, record, now, today, start, before },
    atStart: reviewsOf(before, last, exam, { now: start, zone }),
    atNow: reviewsOf(record, last, exam, { now, zone }),
  };
}

export function setting<N extends keyof Settings>({ last, exam }: Standpoint, name: N): Settings[N] {
  return settingFrom((subject) => last['setting.set'][subject], exam.id, name);
}
