import { type ReadingName, readingNames, readingQuestions } from '@/lib/content/kinds/reading-words';
import { capital, inWords } from '@/lib/content/phrases';
import { type Certainty, certainties } from '@/lib/items/answer';
import type { Drillable } from '@/lib/items/shown';
import { type Drill, type Given, isRight } from './run';

/** An answer that counts, with its question. */
export interface Line {
  /** Place of the question in the drill, from 0. */
  at: number;
  question: Drillable;
  given: Given;
  isRight: boolean;
}

/** How many answers of some kind were right. */
export interface Count {
  right: number;
  of: number;
}

/** How a learner read something that the author reads otherwise. */
export interface Misreading {
  you: string;
  author: string;
  times: number;
}

/** What a drill showed. Answers that are not to count are in none of it. */
export interface Result {
  /** The first thing to know, as a sentence. */
  finding: string;
  all: Count;
  sureAndWrong: Line[];
  /** The other wrong ones, and right guesses. */
  otherMisses: Line[];
  /** From sure to not said; none that was never chosen. */
  byCertainty: (Count & { certainty: Certainty | null })[];
  /** Each area with its page; `null` for questions that belong to none. */
  byArea: (Count & { area: { title: string; href: string } | null })[];
  /** Questions of reading that were answered otherwise than by the author, the most often missed first. */
  misread: (Count & { name: ReadingName; label: string; said: Misreading[] })[];
  /** Stored ids of the rules that were missed. */
  missedRules: string[];
}

export function resultOf(drill: Drill): Result {
  const lines = linesOf(drill);
  const misses = lines.filter(({ isRight, given }) => !isRight || given.certainty === 'guess');
  const isSureAndWrong = ({ isRight, given }: Line) => !isRight && given.certainty === 'sure';
  const sureAndWrong = lines.filter(isSureAndWrong);
  const all = count(lines);
  return {
    finding: findingOf(all, sureAndWrong.length),
    all,
    sureAndWrong,
    otherMisses: misses.filter((line) => !isSureAndWrong(line)),
    byCertainty: [...certainties.toReversed(), null]
      .map((certainty) => ({
        certainty,
        ...count(lines.filter(({ given }) => given.certainty === certainty)),
      }))
      .filter(({ of }) => of > 0),
    byArea: byArea(lines),
    misread: misreadIn(lines),
    missedRules: [...new Set(misses.flatMap(({ question }) => question.revealed.rule?.id ?? []))],
  };
}

function linesOf(drill: Drill): Line[] {
  const { run, questions, progress } = drill;
  return run.items.flatMap(({ id }, at) => {
    const [question, given, right] = [questions[id], progress.given[id], isRight(drill, id)];
    if (!question || !given || given.voidedBy || right === undefined) return [];
    return [{ at, question, given, isRight: right }];
  });
}

function count(lines: readonly Line[]): Count {
  return { right: lines.filter(({ isRight }) => isRight).length, of: lines.length };
}

function findingOf({ right, of }: Count, sureAndWrong: number): string {
  const wrong = of - right;
  if (of === 0) return 'No answer counts here yet.';
  if (wrong === 0) return of === 1 ? 'Right.' : `${capital(every(of))} right.`;
  const share = `${right} of ${of} right`;
  if (sureAndWrong === 0) return `${share}.`;
  if (wrong === 1) return `${share}; you were sure of the wrong one.`;
  const which =
    sureAndWrong === wrong ? `${every(wrong)} wrong ones` : `${inWords(sureAndWrong)} of the wrong ones`;
  return `${share}; ${which} you were sure of.`;
}

const every = (count: number) => (count === 2 ? 'both' : `all ${inWords(count)}`);

function byArea(lines: readonly Line[]): Result['byArea'] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = line.question.shown.area?.id ?? '';
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups]
    .map(([id, group]) => {
      const area = group[0]?.question.shown.area;
      return { area: area ? { title: area.title, href: `/${id}` } : null, ...count(group) };
    })
    .sort((a, b) => a.right / a.of - b.right / b.of || b.of - a.of);
}

function misreadIn(lines: readonly Line[]): Result['misread'] {
  return readingNames
    .map((name) => {
      const read = lines.flatMap(({ question, given }) => {
        const [you, author] = [given.reading?.[name], question.revealed.reading?.[name]];
        return you && author ? [{ you, author }] : [];
      });
      const otherwise = read.filter(({ you, author }) => you !== author);
      const { label } = readingQuestions[name];
      const right = read.length - otherwise.length;
      return { name, label, said: together(otherwise), right, of: read.length };
    })
    .filter(({ said }) => said.length > 0)
    .sort((a, b) => b.of - b.right - (a.of - a.right));
}

/** The same misreading once, the most frequent first. */
function together(said: readonly Omit<Misreading, 'times'>[]): Misreading[] {
  const counts = new Map<string, Misreading>();
  for (const { you, author } of said) {
    const key = `${you} ${author}`;
    counts.set(key, { you, author, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.times - a.times);
}
