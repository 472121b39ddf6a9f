import { areaOf, type Exam, findUnit, type Model } from '../content/model';
import { ankiFile, type Note, recallNote, ruleNote } from '../interchange/anki';
import { bankOf } from '../items/bank';
import { type Item, itemOf } from '../items/item';
import { learnerIn } from './door';
import { recallablesIn, reviewsOf } from './reviews';

/** The same seed each time, where no answer gives one. */
const SEED = 'anki';

/**
 * A learner's cards and mistakes as a text file for Anki. A rule asks the question that was missed last, or else its
 * first: what is kept for mock exams only after it was met there. Links lead to `origin`.
 */
export async function notesOf(
  learner: string,
  { exam, model, zone, origin }: { exam: Exam; model: Model; zone: string; origin: string },
): Promise<string> {
  const { last, record } = await learnerIn(learner, exam, model);
  const { cards, mistakes } = reviewsOf(record, last, exam, { now: Date.now(), zone });
  const items = new Map(
    mistakes.flatMap(({ rule, missed }) => {
      const miss = missed.at(-1);
      return miss ? [[rule, itemOf(miss.source, miss.seed)] as const] : [];
    }),
  );
  const open = new Set(mistakes.filter(({ closedAt }) => closedAt === null).map(({ rule }) => rule));
  const away = { model, origin };
  const notes: Note[] = [];
  for (const subject of new Set([...cards.map((card) => card.subject), ...items.keys()])) {
    const file = recallablesIn(exam).get(subject);
    const item = items.get(subject) ?? firstOf(subject, exam);
    const sides = file ? recallNote(file, away) : item && (await ruleNote(item, away));
    if (!sides) continue;
    const tags = [exam.id, ...areaTag(subject, exam, model), ...(open.has(subject) ? ['mistake'] : [])];
    notes.push({ ...sides, deck: exam.file.front.code, tags });
  }
  return ankiFile(notes);
}

function firstOf(rule: string, exam: Exam): Item | undefined {
  const source = bankOf(exam)
    .byRule.get(rule)
    ?.find(({ use }) => use === 'drill');
  return source && itemOf(source, SEED);
}

/** Anki shows tags with `::` as a tree. */
function areaTag(subject: string, exam: Exam, model: Model): string[] {
  const unit = findUnit(model, subject);
  const file = unit && model.files.get(unit.file);
  const area = file && areaOf(model, file);
  return area ? [`${exam.id}::${area.name}`] : [];
}
