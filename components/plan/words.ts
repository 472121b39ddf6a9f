import { chanceWords } from '@/components/readiness/words';
import { capital, counted, inWords, listed } from '@/lib/content/phrases';
import type { SentLeftOut, SentOutlook, SentPlan, SentPlanDay, SentTask } from '@/lib/outbox/plan';
import { daysBetween, midnightOf } from '@/lib/schedule/day';

/** The page's first line. `hour` is the exam's, as the device writes it. */
export function findingOf({ today, days, examAt, hasMinutes }: SentPlan, hour: string): string {
  if (hasMinutes === null) return 'Say how much time you have, and the plan makes itself.';
  if (!hasMinutes) return 'Your week has no minutes, so nothing can be planned.';
  const left = sumOf(days.flatMap(({ tasks }) => tasks.filter(({ done }) => !done)));
  const planned = left === 0 ? 'nothing more planned' : `${duration(left)} planned`;
  const exam = days.at(-1)?.phase === 'exam' ? days.at(-1)?.day : undefined;
  if (exam === undefined)
    return `The next two weeks: ${planned}.${examAt === null ? '' : ' The exam is more than a year away.'}`;
  const until = daysBetween(today, exam);
  if (until === 0) return `Your exam is today, at ${hour}.`;
  if (until === 1) return `Your exam is tomorrow, at ${hour}: ${planned}.`;
  return `${capital(inWords(until))} days left: ${planned}.`;
}

/** What became of missed days, with a space after it; empty where there are none. */
export function missedWords(missed: number): string {
  if (missed === 0) return '';
  return `You missed ${missed === 1 ? 'a day' : `${inWords(missed)} days`}: what still matters of ${missed === 1 ? 'it' : 'them'} is spread over the days that are left. `;
}

export function sumOf(tasks: readonly SentTask[]): number {
  return tasks.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A length of time, in short: `45 min`, `4 h`, `4 h 20 min`. No line ends between a number and its unit. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${rest}\u00a0min`;
}

/** A day as `Thursday 26 November`. */
export function weekday(day: string): string {
  return new Date(midnightOf(day)).toLocaleDateString('en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  });
}

/** What a day amounts to: `45 of 60 min`, or what else it is. */
export function dayWords({ phase, minutes, tasks }: SentPlanDay): string {
  if (phase === 'exam') return 'the exam';
  const planned = sumOf(tasks);
  if (planned === 0) return phase === 'eve' ? 'nothing: rest' : minutes === 0 ? 'no time' : 'free';
  const time =
    planned > minutes ? `${duration(planned)}, more than its ${duration(minutes)}` : duration(planned);
  return phase === 'eve' ? `${time}, then rest` : time;
}

/** What the days of a week amount to. */
export function weekWords(days: readonly SentPlanDay[]): string {
  const planned = sumOf(days.flatMap(({ tasks }) => tasks));
  const exam = days.some(({ phase }) => phase === 'exam') ? ['the exam'] : [];
  return listed([...(planned > 0 ? [duration(planned)] : []), ...exam]) || 'no time';
}

/** What a task takes, and how far it is. */
export function taskWords({ note, minutes, so }: SentTask): string {
  return [note, duration(minutes), so].filter(Boolean).join(', ');
}

const nouns: Record<SentLeftOut['what'], readonly [one: string, many: string, why: string]> = {
  diagnostic: ['diagnostic', 'diagnostics', 'no day before the last three has the time for it'],
  mocks: ['mock exam', 'mock exams', 'no day up to four days before the exam has the time'],
  cards: ['card', 'cards', 'more fall due than the days have time for'],
  areas: [
    'area',
    'areas',
    'the days before the last three have no time for more, and those with more to gain come first',
  ],
  checklists: ['checklist', 'checklists', 'its days are full'],
  path: ['item of the study path', 'items of the study path', 'the days before the last three are full'],
  labs: ['lab', 'labs', 'they get a quarter of the time, the weakest areas first'],
};

/** What is left out, and why: `2 mock exams: no day …`. */
export function leftOutWords({ what, count, titles }: SentLeftOut): string {
  const [one, many, why] = nouns[what];
  const rest = count - titles.length;
  const named = rest > 0 ? [...titles, `${rest} more`] : titles;
  return `${capital(counted(count, one, many))}: ${why}.${titles.length > 0 ? ` ${listed(named)}.` : ''}`;
}

/** Whether what is left out matters so much that the plan does not fit: labs are extra. */
export function isTooTight(leftOut: readonly SentLeftOut[]): boolean {
  return leftOut.some(({ what }) => what !== 'labs');
}

/** What the evidence favours, in one sentence. */
export function adviceWords({ advice, days, keepFrom }: SentOutlook): string {
  if (advice === 'keep') return 'The evidence favours keeping the day.';
  if (advice === 'open') return 'The evidence favours neither keeping nor moving the day.';
  return keepFrom === null && days > 0
    ? 'The evidence favours moving the day, and more practice a day.'
    : 'The evidence favours moving the day.';
}

/** The chance today and on the day, each with what it is. */
export function chancesOf({
  now,
  onDay,
  pace,
  paceDays,
}: SentOutlook): { when: string; chance: string; why: string }[] {
  const rate = Math.round(pace * 10) / 10;
  return [
    { when: 'Today', chance: chanceWords(now), why: 'by what you have answered' },
    {
      when: 'On the day',
      chance: chanceWords(onDay.likely),
      why:
        rate === 0
          ? `you answered nothing new in ${counted(paceDays, 'day')}`
          : `at your pace of ${rate} new answers a day; ${chanceWords(onDay.low)} if practice brings nothing, ${chanceWords(onDay.high)} if it brings twice as much as assumed`,
    },
  ];
}

/** From when on the evidence would favour the day; empty where that says nothing. */
export function keepFromWords({ advice, keepFrom }: SentOutlook): string {
  if (advice === 'keep' || keepFrom === null) return '';
  return `At this pace it would favour sitting the exam from about ${weekday(keepFrom)} on.`;
}
