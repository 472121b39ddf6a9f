import { type Exam, filesOfKind } from '../content/model';
import { oncePer } from '../content/once';
import { bankOf } from '../items/bank';
import { offersOf } from '../mock/offers';
import { levelFor } from '../readiness/claim';
import { readinessOf } from '../readiness/estimate';
import { evidenceFrom } from '../readiness/evidence';
import { tellingOf } from '../readiness/telling';
import { inMinutes, SECONDS } from '../schedule/cost';
import { dayAfter, daysBetween } from '../schedule/day';
import { IN_VIEW } from '../schedule/plan';
import type { Known, PlannedArea } from '../schedule/plan-known';
import { plainTask, type Task, taskId } from '../schedule/plan-tasks';
import { forecastOf } from '../schedule/today';
import { type Done, mocksToday, tickableIn, wishesOf } from './plan-done';
import { pathOf } from './plan-path';
import { type Standpoint, setting } from './plan-standpoint';

/** Cards due within so many days, and open mistakes, make an area up to twice as urgent: so many of them wholly. */
const DUE = { days: 7, wholly: 10 } as const;
/** What was drilled within so many days counts for how areas take turns. */
const LATELY = 14 * 86_400_000;
/** How far the forecast of cards goes while no exam is in view. */
const FORECAST = 14;

/** All that the plan is made from. `exam` is the day of the exam where it lies ahead. */
export function knownFrom(at: Standpoint, done: Done, exam: string | null): Known {
  const { today, start, last } = at;
  const isLeft = (id: string) => (done.at(id) ?? start) >= start;
  const path = pathOf(at);
  const inPath = new Set(path.flatMap(({ leads }) => leads));
  const left = path.filter(({ id }) => isLeft(taskId('path', id)));
  const labs = filesOfKind(at.exam, 'lab')
    .map(({ name, front }) => ({ id: `labs/${name}`, area: `areas/${front.area}`, minutes: front.minutes }))
    .filter(({ id }) => isLeft(taskId('lab', id)) && !inPath.has(id));
  const checklists = filesOfKind(at.exam, 'checklist')
    .map((file) => ({ id: `checklists/${file.name}`, days: file.front.days, items: tickableIn(file).length }))
    .filter(({ id, days }) => days.length > 0 && isLeft(taskId('checklist', id)));
  const areas = areasOf(at, isLeft, inPath);
  const diagnostic = diagnosticOf(at);
  const seen = [
    ...areas.filter(({ reads }) => reads).map(({ id }) => taskId('read', id)),
    ...labs.map(({ id }) => taskId('lab', id)),
    ...left.map(({ id }) => taskId('path', id)),
    ...checklists.map(({ id }) => taskId('checklist', id)),
  ].filter((id) => done.at(id) !== undefined);
  const saidDone = Object.values(last['plan.set']).filter(
    ({ payload, at }) => payload.to === 'done' && Date.parse(at) >= start,
  );
  const told = [
    ...mocksToday(done),
    ...saidDone.map(({ payload }) => payload.task),
    ...(done.diagnostic && diagnostic ? [diagnostic.id] : []),
  ];
  return {
    today,
    exam,
    week: setting(at, 'weekMinutes') ?? [],
    areas,
    cards: cardsBy(at, exam),
    cardsLeft: at.atNow.todays.due.length,
    mistakes: at.atStart.mistakes.filter(({ closedAt }) => closedAt === null).length,
    pairs: countDrilled(at.exam, ({ file }) => file.kind === 'distinction'),
    labs,
    mock: { ...mockMinutes(at), first: done.mocks.first, taken: done.mocks.taken },
    diagnostic,
    checklists,
    path: left,
    wishes: wishesOf(at),
    done: new Map([...seen.map((id) => [id, 'seen'] as const), ...told.map((id) => [id, 'said'] as const)]),
  };
}

function areasOf(
  at: Standpoint,
  isLeft: (id: string) => boolean,
  inPath: ReadonlySet<string>,
): PlannedArea[] {
  const { exam, before, record, start, now, ratings } = at;
  const [today, later] = [tellingOf(exam, before.answers, start), tellingOf(exam, record.answers, now)];
  const { parts } = readinessOf(exam, evidenceFrom(before.answers, start));
  const urgency = { today: urgencyOf(at, at.atStart), later: urgencyOf(at, at.atNow) };
  const drilled = before.answers.filter(({ at, where }) => where === 'drill' && at >= start - LATELY);
  return exam.domains.flatMap(({ areas }) =>
    areas.map(({ id, name }): PlannedArea => {
      const area = `areas/${name}`;
      const share = parts[id]?.share;
      const level = ratings[id]?.findLast(({ at }) => Date.parse(at) < start)?.level ?? 'practice';
      const isWeak = level === 'practice' && (!share || levelFor(share.likely) === 'practice');
      return {
        id: area,
        need: {
          today: (today.needs.get(id) ?? 0) * urgency.today(id),
          later: (later.needs.get(id) ?? 0) * urgency.later(id),
        },
        reads: isWeak && !inPath.has(area) && isLeft(taskId('read', area)),
        questions: countDrilled(exam, (source) => source.area === id),
        asked: drilled.filter(({ source }) => source.area === id).length,
      };
    }),
  );
}

/** How urgent an area is by what is due there: 1 to 2. */
function urgencyOf(
  { exam, today }: Standpoint,
  { cards, mistakes }: Standpoint['atNow'],
): (area: string) => number {
  const { byRule } = bankOf(exam);
  const soon = dayAfter(today, DUE.days);
  const due = [
    ...cards.filter((card) => card.due !== null && card.due <= soon).map(({ subject }) => subject),
    ...mistakes.filter(({ closedAt }) => closedAt === null).map(({ rule }) => rule),
  ].map((rule) => byRule.get(rule)?.[0]?.area);
  return (area) => 1 + Math.min(1, due.filter((one) => one === area).length / DUE.wholly);
}

function cardsBy({ today, atStart, atNow }: Standpoint, exam: string | null): Map<string, number> {
  const { cards, todays, settings } = atNow;
  const ahead = exam === null ? Number.POSITIVE_INFINITY : daysBetween(today, exam);
  const days = ahead > IN_VIEW ? FORECAST : Math.max(0, ahead - 1);
  const later = forecastOf(cards, { waiting: todays.waiting, cardsADay: settings.cardsADay, today }, days);
  return new Map([
    [today, atStart.todays.due.length],
    ...later.map(({ day, cards }) => [day, cards] as const),
  ]);
}

function mockMinutes(at: Standpoint): { minutes: number; half: number | null } {
  const extra = setting(at, 'extraTime');
  const minutesOf = (style: 'full' | 'half') => {
    const offer = offersOf(at.exam).find((one) => one.style === style);
    return offer && offer.lengths.length > 0 ? Math.round((offer.minutes ?? 0) * extra) : null;
  };
  return { minutes: minutesOf('full') ?? at.exam.file.front.minutes, half: minutesOf('half') };
}

/** To find out where one stands: for who had answered nothing when today began. */
function diagnosticOf({ exam, before }: Standpoint): Task | null {
  const [questions] = offersOf(exam).find(({ style }) => style === 'diagnostic')?.lengths ?? [];
  if (before.answers.length > 0 || questions === undefined) return null;
  return { ...plainTask('diagnostic', '', inMinutes(questions * SECONDS.mockQuestion)), questions };
}

const drilled = oncePer((exam: Exam) =>
  [...bankOf(exam).sources.values()].filter(({ use }) => use === 'drill'),
);

function countDrilled(exam: Exam, isOne: (source: ReturnType<typeof drilled>[number]) => boolean): number {
  return drilled(exam).filter(isOne).length;
}
