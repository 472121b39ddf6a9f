import { areaOf, type Exam, findUnit, type Model } from '../content/model';
import type { Answer } from '../items/answer';
import { titleOfUnit } from '../items/choice-title';
import { itemOf } from '../items/item';
import { ruleOf } from '../items/rule';
import { inShort, saidOf } from '../items/said';
import type { SentMiss, SentMistake, SentMistakes } from '../outbox/mistakes';
import { dayAfter, daysFrom } from '../schedule/day';
import { type Counting, type Mistake, openByDay, wantedFor } from '../schedule/mistakes';
import { learnerIn } from './door';
import { reviewsOf } from './reviews';

/** How many of a rule's missed answers are sent, and over how many days the trend goes. */
const mostMissed = 5;
const trendDays = 30;

/** What a learner was wrong about or guessed, by rule, and what came of it. `zone` is their time zone. */
export async function mistakesIn(
  learner: string,
  exam: Exam,
  model: Model,
  zone: string,
): Promise<SentMistakes> {
  const { last, record } = await learnerIn(learner, exam, model);
  const { mistakes, counting, answers, today } = reviewsOf(record, last, exam, { now: Date.now(), zone });
  const sent = await Promise.all(mistakes.map((mistake) => sentMistake(mistake, counting, exam, model)));
  const days = daysFrom(dayAfter(today, 1 - trendDays), trendDays);
  return { mistakes: sent.flat().sort(byUrgency), trend: openByDay(answers, counting, days) };
}

/** Nothing for a rule that the content has no more. */
async function sentMistake(
  mistake: Mistake,
  counting: Counting,
  exam: Exam,
  model: Model,
): Promise<SentMistake[]> {
  const rule = await ruleOf(model, mistake.rule, { titled: true });
  if (!rule) return [];
  const { missed, since, closedAt } = mistake;
  return [
    {
      rule,
      title: titleOfUnit(rule.id.slice(exam.id.length + 1), exam, model) ?? rule.title,
      tags: tagsOf(missed, exam),
      times: missed.length,
      missed: missed.slice(-mostMissed).reverse().map(sentMiss),
      wasSure: missed.some(({ at, right, certainty }) => at >= since && !right && certainty === 'sure'),
      wanted: closedAt === null ? wantedFor(mistake, counting) : null,
      closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
      route: routeOf(mistake, exam, model),
    },
  ];
}

function sentMiss({ source, seed, response, right, certainty, where, at }: Answer): SentMiss {
  return {
    unit: source.unit,
    asked: inShort(source.stem),
    said: saidOf(itemOf(source, seed), response),
    right,
    certainty,
    where,
    at: new Date(at).toISOString(),
  };
}

function tagsOf(missed: readonly Answer[], exam: Exam): string[] {
  const groups = missed.flatMap(
    ({ source }) => exam.objectives.get(source.objectives[0] ?? '')?.group.miss ?? [],
  );
  return [...new Set([...groups, ...missed.flatMap(({ source }) => source.tags)])];
}

/** Where a miss of the rule's objectives leads, and the area; each once, and not the rule's own page. */
function routeOf({ rule, missed }: Mistake, exam: Exam, model: Model): SentMistake['route'] {
  const own = findUnit(model, rule)?.file;
  const ids = missed.flatMap(({ source }) => {
    const { group } = exam.objectives.get(source.objectives[0] ?? '') ?? {};
    return [group && `${exam.id}/${group.leads}`, source.area ?? areaOf(model, source.file)?.id];
  });
  return [...new Set(ids)].flatMap((id) => {
    const unit = id === undefined || id === own ? undefined : findUnit(model, id);
    return unit ? [{ title: unit.title, href: unit.href }] : [];
  });
}

function byUrgency(a: SentMistake, b: SentMistake): number {
  const last = ({ missed, closedAt }: SentMistake) => closedAt ?? missed[0]?.at ?? '';
  return (
    Number(a.closedAt !== null) - Number(b.closedAt !== null) ||
    (a.closedAt === null ? Number(b.wasSure) - Number(a.wasSure) : 0) ||
    (last(a) < last(b) ? 1 : -1)
  );
}
