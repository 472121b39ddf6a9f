import { kindOf } from '../content/kinds/all';
import { type ContentFile, type Exam, findUnit, type Model } from '../content/model';
import { type Cell, csvOf } from '../interchange/csv';
import { titleOfUnit } from '../items/choice-title';
import { itemOf } from '../items/item';
import { inShort, type Said, saidOf } from '../items/said';
import { learnerIn } from './door';
import { exportOf } from './export';
import { reviewsOf } from './reviews';

/** What can be had as a table. */
export const tables = ['answers', 'ratings', 'mistakes', 'entries'] as const;
export type Table = (typeof tables)[number];

type Inside = { exam: Exam; model: Model; zone: string };

/** One of a learner's tables as CSV, the oldest entry first. Times are ISO times in UTC. */
export async function tableOf(table: Table, learner: string, inside: Inside): Promise<string> {
  return csvOf(await rowsOf[table](learner, inside));
}

const rowsOf: Record<Table, (learner: string, inside: Inside) => Promise<Cell[][]>> = {
  async answers(learner, inside) {
    const { exam } = inside;
    const { answers } = await reviewed(learner, inside);
    const head = [
      'time',
      'question',
      'asked',
      'domain',
      'area',
      'rule',
      'where',
      'right',
      'points',
      'certainty',
    ];
    const rows = answers.map(({ at, source, seed, response, where, right, share, certainty }): Cell[] => {
      const said = saidOf(itemOf(source, seed), response);
      return [
        ...[time(at), source.id, inShort(source.stem)],
        exam.objectives.get(source.objectives[0] ?? '')?.domain.title ?? null,
        (source.area && titleIn(inside, source.area)) ?? null,
        ...[source.rule, where, right ? 'yes' : 'no'],
        Math.round(share * 1000) / 1000,
        ...[certainty, wordsOf(said, 'chosen'), wordsOf(said, 'right')],
      ];
    });
    return [[...head, 'chosen', 'right answer'], ...rows];
  },

  async ratings(learner, inside) {
    const { exam, model } = inside;
    const { ratings } = await learnerIn(learner, exam, model);
    const rows = Object.entries(ratings).flatMap(([unit, entries]) => {
      const found = findUnit(model, unit);
      const file = found && model.files.get(found.file);
      const kind = file ? kindOf<ContentFile>(file).one : null;
      return entries.map(({ at, level }): Cell[] => [
        at,
        unit,
        kind,
        titleIn(inside, unit) ?? null,
        level ?? 'none',
      ]);
    });
    return [['time', 'unit', 'kind', 'title', 'rating'], ...inTime(rows)];
  },

  async mistakes(learner, inside) {
    const { mistakes } = await reviewed(learner, inside);
    const rows = mistakes.map(({ rule, missed, since, closedAt }): Cell[] => [
      ...[time(since), rule, titleIn(inside, rule) ?? null],
      missed.length,
      time(missed.at(-1)?.at ?? since),
      closedAt === null ? null : time(closedAt),
    ]);
    return [['open since', 'rule', 'title', 'times missed', 'missed last', 'closed'], ...inTime(rows)];
  },

  /** All that the others leave out, too: notes, ticks, cards, settings, as they are stored. */
  async entries(learner, inside) {
    const { events } = await exportOf(learner, new Date());
    const rows = events
      .filter(({ exam }) => exam === inside.exam.id)
      .map(({ id, at, kind, unit, payload }): Cell[] => [
        ...[at, kind, unit, titleIn(inside, unit) ?? null],
        ...[JSON.stringify(payload), id],
      ]);
    return [['time', 'kind', 'unit', 'title', 'content', 'id'], ...rows];
  },
};

async function reviewed(learner: string, { exam, model, zone }: Inside) {
  const { last, record } = await learnerIn(learner, exam, model);
  return reviewsOf(record, last, exam, { now: Date.now(), zone });
}

function titleIn({ exam, model }: Inside, unit: string): string | undefined {
  return titleOfUnit(unit.slice(exam.id.length + 1), exam, model);
}

function time(at: number): string {
  return new Date(at).toISOString();
}

/** What was chosen, or is right, of all parts that are told. */
function wordsOf(said: Said[], what: 'chosen' | 'right'): string {
  return said.map((one) => (one.about ? `${one.about}: ${one[what]}` : one[what])).join('; ');
}

function inTime(rows: Cell[][]): Cell[][] {
  return rows.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
