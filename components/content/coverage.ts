import { kindOf } from '@/lib/content/kinds/all';
import { objectivesOf } from '@/lib/content/kinds/decision';
import type { ContentFile, Objective } from '@/lib/content/model';
import { isOpen } from './open';
import { counted, listed } from './words';

/** What the content holds for one objective. */
export interface Coverage {
  areas: number;
  rows: number;
  /** Questions for the drill; each kind says how many its files give. */
  questions: number;
  /** What is missing, in words; empty when nothing is. */
  missing: string;
}

/** Counts what covers an objective: one area, one decision row and three questions are enough. */
export function coverageOf({ id, files }: Objective): Coverage {
  const open = files.filter(isOpen);
  const areas = open.filter((file) => file.kind === 'area').length;
  const rows = sum(open.map((file) => rowsFor(file, id)));
  const questions = sum(open.map((file) => questionsFor(file, id)));
  const gaps = [
    ...(areas === 0 ? ['an area'] : []),
    ...(rows === 0 ? ['a decision row'] : []),
    ...(questions < 3 ? [counted(3 - questions, 'question')] : []),
  ];
  return { areas, rows, questions, missing: listed(gaps) };
}

function rowsFor(file: ContentFile, objective: string): number {
  if (file.kind !== 'decision') return 0;
  return file.body.rows.filter((row) => objectivesOf(file, row).includes(objective)).length;
}

/** A table's questions are shared out among its rows, for each row has its own objectives. */
function questionsFor(file: ContentFile, objective: string): number {
  const all = kindOf(file).questions(file);
  if (file.kind !== 'decision' || all === 0) return all;
  return Math.round((all * rowsFor(file, objective)) / file.body.rows.length);
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
