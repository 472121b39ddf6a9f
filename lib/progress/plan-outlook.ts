import type { SentOutlook } from '../outbox/plan';
import type { Readiness } from '../readiness/estimate';
import { evidenceFrom, firstsOf } from '../readiness/evidence';
import { judgeOf } from '../readiness/judge';
import { adviceFor, chanceAfter, daysUntilKeep, outlookAt } from '../readiness/outlook';
import { tellingOf } from '../readiness/telling';
import { dayAfter, daysBetween } from '../schedule/day';
import type { Standpoint } from './plan-standpoint';

/** The pace is that of so many last days, or of those since the first answer: one long evening is no pace. */
const PACE_DAYS = { least: 7, most: 14 } as const;
const DAY = 86_400_000;
/** How far ahead a day is looked for on which the evidence would favour sitting the exam. */
const IN_SIGHT = 180;

/** Whether to keep or move the exam; null where the answers are too few to say what the chance is. */
export function outlookIn(
  { exam, record, now, today }: Standpoint,
  { answers, overall }: Readiness,
  examDay: string,
): SentOutlook | null {
  if (!overall) return null;
  const firsts = firstsOf(record.answers);
  const since = (now - (firsts[0]?.at ?? now)) / DAY;
  const paceDays = Math.max(PACE_DAYS.least, Math.min(PACE_DAYS.most, Math.ceil(since)));
  const pace = firsts.filter(({ at }) => at > now - paceDays * DAY).length / paceDays;
  const days = daysBetween(today, examDay);
  const { needs } = tellingOf(exam, record.answers, now);
  const chance = chanceAfter(exam, evidenceFrom(record.answers, now), needs);
  // Nobody answers for the first time what is answered already.
  const met = new Set(record.answers.map(({ source }) => source.unit));
  const left = Math.max(0, judgeOf(exam).questions.reduce((sum, one) => sum + one, 0) - met.size);
  const onDay = outlookAt(chance, Math.min(left, pace * days));
  const until = daysUntilKeep((answers) => chance(Math.min(left, answers)), pace, IN_SIGHT);
  return {
    now: overall.chance,
    onDay,
    advice: adviceFor(onDay),
    answers,
    pace,
    paceDays,
    days,
    keepFrom: until === null ? null : dayAfter(today, until),
  };
}
