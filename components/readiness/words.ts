import { counted, listed } from '@/lib/content/phrases';
import type { SentInsight } from '@/lib/outbox/insight';
import type { Overall, Ranged, Readiness } from '@/lib/readiness/estimate';

/** What the titles of areas and domains are, by their stored ids. */
export type Titles = Readonly<Record<string, string>>;

/** How it looks: never more certain than the interval is. */
export type Outlook = 'surely' | 'likely' | 'open' | 'unlikely' | 'hardly';

export function outlookOf({ chance, score }: Pick<Overall, 'chance' | 'score'>, pass: number): Outlook {
  if (score.low >= pass) return 'surely';
  if (score.high < pass) return 'hardly';
  if (chance >= 0.6) return 'likely';
  return chance > 0.4 ? 'open' : 'unlikely';
}

const sentences: Record<Outlook, string> = {
  surely: 'Very likely, you would pass today.',
  likely: 'More likely than not, you would pass today.',
  open: 'It could go either way today.',
  unlikely: 'More likely than not, you would not pass today.',
  hardly: 'Very likely, you would not pass today.',
};

/** The finding, in one sentence. Who has answered nothing has no missing answers yet, and is told another. */
export function findingOf({ overall, missing }: Readiness, pass: number): string {
  if (overall) return sentences[outlookOf(overall, pass)];
  const more = missingAnswers(missing);
  return `Nobody can say yet: ${counted(more, 'more answer')} ${more === 1 ? 'is' : 'are'} missing.`;
}

/** How many answers are missing at least: those to domains that are short of some count among the rest. */
export function missingAnswers({ answers, domains }: Readiness['missing']): number {
  return Math.max(
    answers,
    domains.reduce((sum, one) => sum + one.answers, 0),
  );
}

/** Where answers are missing, in a sentence; empty where it does not matter where. */
export function missingWords({ domains }: Readiness['missing'], titles: Titles): string {
  if (domains.length === 0) return '';
  const parts = domains.map(({ id, answers }) => `${answers} on ${titles[id] ?? id}`);
  return `Missing: at least ${listed(parts)}.`;
}

/** A chance as it may be said: nothing is certain. */
export function chanceWords(chance: number): string {
  if (chance < 0.01) return 'under 1%';
  return chance > 0.99 ? 'over 99%' : `${Math.round(100 * chance)}%`;
}

/** A range of shares, 0 to 1, in percent: `73–92`. */
export function rangeWords({ low, high }: Ranged): string {
  return `${Math.round(100 * low)}–${Math.round(100 * high)}`;
}

/** What an estimate rests on: "312 first answers and 2 mock exams". Answers in mocks are among the answers. */
export function basisWords(answers: number, mocks: number): string {
  const given = counted(answers, 'first answer');
  return mocks > 0 ? `${given}, some of them in ${counted(mocks, 'mock exam')}` : given;
}

/** Where answers would narrow it most, in a sentence; empty where nothing is left to answer. */
export function narrowingWords(narrowing: Overall['narrowing'], titles: Titles): string {
  if (!narrowing) return '';
  const { unit, answers } = narrowing;
  return `${titles[unit] ?? unit} is the widest unknown: ${counted(answers, 'more answer')} there would narrow this most.`;
}

/** How the score moved within a week; less than this is no news. */
const NEWS = 5;

export function trendWords(points: number): string {
  return Math.abs(points) < NEWS ? 'much as a week ago' : `${pointsWords(points)} in a week`;
}

/** How the score moved: `up 42 points`, `much as it was`. */
export function pointsWords(points: number): string {
  if (Math.abs(points) < NEWS) return 'much as it was';
  return `${points > 0 ? 'up' : 'down'} ${Math.abs(points)} points`;
}

/** Answers of one certainty. */
export type Said = SentInsight['certainty'][number];

/** Answers below which nothing is said of somebody's certainty. */
const SAID_LEAST = 10;

/** Whether somebody is right when they are sure. */
export function sureWords(said: readonly Said[]): string {
  const sure = said.find(({ certainty }) => certainty === 'sure');
  if (!sure || sure.answers < SAID_LEAST) return 'How sure you are, and how right';
  const share = Math.round((100 * sure.right) / sure.answers);
  return `When you are sure, you are right in ${share} of 100 answers`;
}

/** Ratings beside answers, in a sentence. */
export function claimsWords({ compared, higher, lower }: SentInsight['ratings']): string {
  const of = `of ${counted(compared, 'area')}`;
  if (higher.length + lower.length === 0) return `Your ratings and answers disagree in none ${of}`;
  const start = 'You rate yourself';
  if (lower.length === 0) return `${start} higher than you answer in ${higher.length} ${of}`;
  if (higher.length === 0) return `${start} lower than you answer in ${lower.length} ${of}`;
  return `${start} higher than you answer in ${higher.length} ${of}, and lower in ${lower.length}`;
}
