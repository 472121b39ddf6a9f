import { setImmediate } from 'node:timers/promises';
import type { Exam, Model } from '../content/model';
import { type Answer, certainties } from '../items/answer';
import { phaseOf } from '../mock/timing';
import type { SentDay, SentInsight, SentObjective, SentTrend } from '../outbox/insight';
import { cellsOf } from '../readiness/cells';
import { disagreement } from '../readiness/claim';
import { MINIMA, type Readiness, readinessOf } from '../readiness/estimate';
import { evidenceFrom, firstsOf } from '../readiness/evidence';
import { type DayOf, dayAfter, daysIn, endOf } from '../schedule/day';
import { learnerIn } from './door';
import type { Ratings } from './snapshot';

/** Over how many days with answers the history goes back, and over how many days the trend. */
const historyDays = 60;
const trendDays = 7;

/** What a learner's answers show beyond where they stand now. `zone` is their time zone. */
export async function insightIn(
  learner: string,
  exam: Exam,
  model: Model,
  zone: string,
): Promise<SentInsight> {
  const { ratings, record } = await learnerIn(learner, exam, model);
  const firsts = firstsOf(record.answers);
  const now = Date.now();
  const { parts } = readinessOf(exam, evidenceFrom(firsts, now));
  return {
    history: await historyOf(exam, firsts, now, daysIn(zone)),
    objectives: objectivesOf(exam, firsts),
    certainty: certainties.map((certainty) => {
      const said = firsts.filter((answer) => answer.certainty === certainty);
      return { certainty, answers: said.length, right: said.filter(({ right }) => right).length };
    }),
    ratings: claimsOf(exam, firsts, ratings, parts),
  };
}

/** How the likely score moved lately, and how many mocks are behind it. */
export async function trendIn(learner: string, exam: Exam, model: Model, zone: string): Promise<SentTrend> {
  const { record } = await learnerIn(learner, exam, model);
  const now = Date.now();
  const dayOf = daysIn(zone);
  const before = standAt(exam, firstsOf(record.answers), endOf(dayAfter(dayOf(now), -trendDays), dayOf));
  const today = before.overall && standAt(exam, firstsOf(record.answers), now);
  const isOver = (mock: (typeof record.mocks)[number]) => phaseOf(mock, new Date(now)) === 'ended';
  return {
    points:
      before.overall && today?.overall ? today.overall.score.likely - before.overall.score.likely : null,
    mocks: record.mocks.filter((mock) => mock.style !== 'diagnostic' && isOver(mock)).length,
  };
}

/** Other requests get their turn between two days. */
async function historyOf(
  exam: Exam,
  firsts: readonly Answer[],
  now: number,
  dayOf: DayOf,
): Promise<SentDay[]> {
  const answered = [...new Set(firsts.map(({ at }) => dayOf(at)))].slice(-historyDays);
  if (answered.length === 0) return [];
  const history: SentDay[] = [];
  for (const day of new Set([...answered, dayOf(now)])) {
    const { answers, overall } = standAt(exam, firsts, Math.min(now, endOf(day, dayOf)));
    history.push({ day, answers, overall: overall && { score: overall.score, chance: overall.chance } });
    await setImmediate();
  }
  return history;
}

/** What could be said at a moment, by what had been answered until then. */
function standAt(exam: Exam, firsts: readonly Answer[], moment: number): Readiness {
  return readinessOf(
    exam,
    evidenceFrom(
      firsts.filter(({ at }) => at <= moment),
      moment,
    ),
  );
}

function objectivesOf(exam: Exam, firsts: readonly Answer[]): SentObjective[] {
  return [...exam.objectives.keys()].map((id) => {
    const own = firsts.filter(({ source }) => source.objectives[0] === id);
    return { id, answers: own.length, right: own.reduce((sum, { share }) => sum + share, 0) };
  });
}

/** A rating counts that was the last before the area's evidence could be seen, which it could not have followed. */
function claimsOf(
  exam: Exam,
  firsts: readonly Answer[],
  ratings: Ratings,
  parts: Readiness['parts'],
): SentInsight['ratings'] {
  const { cells, find } = cellsOf(exam);
  const compared = exam.domains
    .flatMap(({ areas }) => areas)
    .flatMap(({ id }) => {
      const share = parts[id]?.share;
      const isOwn = ({ source }: Answer) =>
        cells[find(source.area, source.objectives[0] ?? '') ?? -1]?.id === id;
      const shownAt = firsts.filter(isOwn)[MINIMA.area - 1]?.at;
      if (!share || shownAt === undefined) return [];
      const level = ratings[id]?.findLast(({ at }) => Date.parse(at) < shownAt)?.level;
      return level ? [{ id, says: disagreement(level, share) }] : [];
    });
  const idsOf = (wanted: 'higher' | 'lower') =>
    compared.filter(({ says }) => says === wanted).map(({ id }) => id);
  return { compared: compared.length, higher: idsOf('higher'), lower: idsOf('lower') };
}
