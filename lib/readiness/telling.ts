import type { Exam } from '../content/model';
import { oncePer } from '../content/once';
import { guessOf } from '../items/guess';
import type { Source } from '../items/item';
import type { Worth } from '../items/worth';
import { type Curve, DISCRIMINATION, difficultyOf, informationAt } from './curve';
import { shareIn } from './estimate';
import { type Answered, effective, evidenceFrom, firstsOf } from './evidence';
import { judgeOf, observe } from './judge';
import { uncertaintyOf } from './narrowing';
import { posteriorOf } from './posterior';

/**
 * What would tell and teach most, after these answers. `now` in milliseconds since 1970. An area's need is its share
 * of the exam times the share of the points that may be missed there: 1 − the lower end of its 80% interval. So what
 * is weak counts, and what nobody knows yet.
 */
export function tellingOf(exam: Exam, answers: readonly Answered[], now: number): Worth {
  const { cells } = judgeOf(exam);
  const posterior = posteriorOf(cells, observe(cells, evidenceFrom(answers, now)));
  const uncertainty = uncertaintyOf(exam, posterior);
  const met = new Set(answers.map(({ source }) => source.unit));
  const asked = new Map<string, number>();
  for (const { source } of firstsOf(answers)) count(asked, testletOf(source));

  const needs = new Map<string, number>();
  for (const [domain, { id, weight, areas }] of exam.domains.entries()) {
    const share = (weight[0] + weight[1]) / 2 / Math.max(1, areas.length);
    for (const [at, cell] of cells.cells.entries()) {
      if (cell.domain !== domain) continue;
      const isArea = areas.some((area) => area.id === cell.id);
      needs.set(isArea ? cell.id : id, share * (1 - shareIn(exam, at, posterior).low));
    }
  }
  const placeOf = oncePer((source: Source) => {
    const cell = cells.find(source.area, source.objectives[0] ?? '');
    return {
      cell,
      information: cell === undefined ? 0 : informationAt(posterior.mean[cell] ?? 0, curveOf(source)),
    };
  });
  return {
    needs,
    tells(source) {
      const { cell, information } = placeOf(source);
      if (cell === undefined || met.has(source.unit)) return 0;
      const nth = (asked.get(testletOf(source)) ?? 0) + 1;
      return uncertainty.gain(cell, information) * (effective(nth) - effective(nth - 1));
    },
    take(source) {
      const { cell, information } = placeOf(source);
      if (cell === undefined || met.has(source.unit)) return;
      met.add(source.unit);
      count(asked, testletOf(source));
      uncertainty.take(cell, information);
    },
  };
}

/** The curve of a question before anybody answered it. */
const curveOf: (source: Source) => Curve = oncePer((source) => ({
  difficulty: difficultyOf(source.difficulty),
  discrimination: DISCRIMINATION[source.origin],
  guess: guessOf(source.make('').ask),
}));

function testletOf(source: Source): string {
  return source.case?.id ?? source.file.id;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
