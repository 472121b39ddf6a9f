import { kindOf } from '../content/kinds/all';
import { type ContentFile, type Exam, findUnit, type Model } from '../content/model';
import type { Answer } from '../items/answer';
import { bankOf, findItem } from '../items/bank';
import { titleOfUnit } from '../items/choice-title';
import { chooseItems } from '../items/choose';
import { recallable } from '../items/recall';
import { drillable } from '../items/show';
import type { CardChoice, ListedCard, SentCard, SentCards } from '../outbox/cards';
import type { Card } from '../schedule/card';
import { forecastOf } from '../schedule/today';
import { learnerIn } from './door';
import { recallablesIn, reviewsOf } from './reviews';

/** How many cards are sent at once with what they ask, and how many days the forecast goes. */
const mostAtOnce = 50;
const forecastDays = 14;

export interface CardsWanted {
  /** The learner's time zone. */
  zone: string;
  /** Asks cards whether they are due or not: the most forgotten first. */
  cram: boolean;
}

/** A learner's cards, and a question for each that is to be asked now. */
export async function cardsIn(
  learner: string,
  exam: Exam,
  model: Model,
  { zone, cram }: CardsWanted,
): Promise<SentCards> {
  const { last, record } = await learnerIn(learner, exam, model);
  const { cards, today, todays, settings } = reviewsOf(record, last, exam, { now: Date.now(), zone });
  const { due, waiting, done } = todays;
  const wanted = cram ? cards.toSorted((a, b) => a.recall - b.recall) : due;
  const seed = cram ? `cram ${record.answers.length}` : `card ${today}`;
  return {
    asked: await sentCards(wanted.slice(0, mostAtOnce), record.answers, { exam, model, seed }),
    due: due.length,
    waiting,
    done,
    forecast: forecastOf(cards, { waiting, cardsADay: settings.cardsADay, today }, forecastDays),
    all: cards.flatMap((card) => listed(card, exam, model)).sort(byDue),
  };
}

/** Everything that a card can be made of: rules with a question that drills may ask, prompts and terms. */
export function cardChoices(exam: Exam, model: Model): CardChoice[] {
  const rules = [...bankOf(exam).byRule].filter(([, sources]) => sources.some(({ use }) => use === 'drill'));
  const files = [...recallablesIn(exam).keys()];
  return [...rules.map(([rule]) => rule), ...files].flatMap((subject) => {
    const { kind, title } = nameOf(subject, exam, model) ?? {};
    return title ? [{ subject, label: `${kind}: ${title}` }] : [];
  });
}

/** Cards with what each asks this time, in their order; one that nothing can be asked of is left out. */
async function sentCards(
  cards: readonly Card[],
  answers: readonly Answer[],
  { exam, model, seed }: { exam: Exam; model: Model; seed: string },
): Promise<SentCard[]> {
  const due = cards.map(({ subject }) => subject);
  const choice = { scope: {}, of: 'due', size: due.length } as const;
  // Another question of the rule each time: one that was never asked, or the one asked longest ago.
  const { items } = chooseItems({ exam, bank: bankOf(exam) }, choice, { answers, due, missed: [] }, seed);
  const questions = new Map(
    items.flatMap(({ id, seed }) => {
      const item = findItem(exam, id, seed);
      return item ? [[item.rule, item] as const] : [];
    }),
  );
  const sent = due.map(async (subject): Promise<SentCard[]> => {
    const file = recallablesIn(exam).get(subject);
    const item = questions.get(subject);
    const title = nameOf(subject, exam, model)?.title ?? '';
    if (file) return [{ subject, title, ask: 'recall', recall: await recallable(model, file) }];
    if (item) return [{ subject, title, ask: 'question', question: await drillable(model, item) }];
    return [];
  });
  return (await Promise.all(sent)).flat();
}

function listed({ subject, due, last, reviews, lapses }: Card, exam: Exam, model: Model): ListedCard[] {
  const name = nameOf(subject, exam, model);
  return name ? [{ subject, ...name, due, last, reviews, lapses }] : [];
}

function nameOf(
  subject: string,
  exam: Exam,
  model: Model,
): Pick<ListedCard, 'title' | 'kind' | 'href'> | undefined {
  const unit = findUnit(model, subject);
  const file = unit && model.files.get(unit.file);
  if (!unit || !file) return undefined;
  const title = titleOfUnit(subject.slice(exam.id.length + 1), exam, model) ?? unit.title;
  return { title, kind: kindOf<ContentFile>(file).one, href: unit.href };
}

/** Soonest first; those that are not asked again before the exam come last. */
function byDue(a: ListedCard, b: ListedCard): number {
  const [one, other] = [a.due ?? '~', b.due ?? '~'];
  if (one !== other) return one < other ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}
