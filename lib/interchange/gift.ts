import { groupBy } from '../content/group-by';
import { areaOf, type Exam } from '../content/model';
import { oncePer } from '../content/once';
import { bankOf } from '../items/bank';
import type { Scope } from '../items/choice';
import { titleOfUnit } from '../items/choice-title';
import { type Item, itemOf, type Key } from '../items/item';
import { ruleOf } from '../items/rule';
import { isWithin } from '../items/within';
import { type Away, wordsHtml } from './away';
import { answersOf, escaped } from './gift-answers';
import { answeredHtml, stemHtml } from './question';

/** The questions of drills as far as GIFT can hold them, and those that it cannot. */
export interface Chosen {
  taken: Item[];
  left: Item[];
}

/** The same seed each time: who exports twice gets the same file while the content is the same. */
const SEED = 'gift';

/** Moodle takes up to so many characters as the number of a question. */
const LONGEST_ID = 100;

/** The questions of an exam, a domain or an area. Those that are kept for mock exams are never among them. */
export function chooseForGift(exam: Exam, scope: Scope): Chosen {
  const items = [...bankOf(exam).sources.values()]
    .filter((source) => source.use === 'drill' && isWithin(source, scope, exam))
    .map((source) => itemOf(source, SEED));
  const isHeld = ({ key }: Item) => key.form !== 'order' || hasOneOrder(key);
  return { taken: items.filter(isHeld), left: items.filter((item) => !isHeld(item)) };
}

/** What can be taken along of an exam: all of it first. `of` is a scope as an address has it. */
export interface Offer {
  of: string;
  kind: 'exam' | 'domain' | 'area';
  title: string;
  questions: number;
  left: number;
}

/** Everything that can be taken along, in the order of the exam; what has no question is no offer. */
export const offersOf: (exam: Exam) => Offer[] = oncePer((exam) => {
  const { taken, left } = chooseForGift(exam, {});
  const offer = (about: Omit<Offer, 'questions' | 'left'>, fits: (item: Item) => boolean): Offer => ({
    ...about,
    questions: taken.filter(fits).length,
    left: left.filter(fits).length,
  });
  const domainOf = ({ objectives }: Item) => exam.objectives.get(objectives[0] ?? '')?.domain.id;
  const offers = [
    offer({ of: '', kind: 'exam', title: exam.file.front.code }, () => true),
    ...exam.domains.map(({ id, title }) =>
      offer({ of: `domain=${id}`, kind: 'domain', title }, (item) => domainOf(item) === id),
    ),
    ...exam.domains.flatMap(({ areas }) =>
      areas.map(({ id, name, front }) =>
        offer({ of: `area=${name}`, kind: 'area', title: front.title }, (item) => item.area === id),
      ),
    ),
  ];
  return offers.filter(({ questions }) => questions > 0);
});

/** GIFT knows one right place for each step: where there are several, it would mark right ones wrong. */
function hasOneOrder({ order, after }: Extract<Key, { form: 'order' }>): boolean {
  return order.every((id, at) => at === 0 || after[id]?.includes(order[at - 1] ?? ''));
}

/**
 * Questions as Moodle's GIFT (https://docs.moodle.org/en/GIFT_format). Their texts are HTML, each in one line; areas
 * are categories; a comment before each question gives Moodle its number and its tags.
 */
export async function giftOf({ taken, left }: Chosen, exam: Exam, away: Away): Promise<string> {
  const lines = [
    `// ${exam.file.front.code}: ${taken.length} questions from Greenboard, content ${away.model.version.slice(0, 7)}.`,
    ...left.map(({ id }) => `// Left out, as its steps may come in more than one order: ${id}`),
    '',
  ];
  for (const [category, items] of groupBy(taken, (item) => categoryOf(item, exam, away))) {
    lines.push(`$CATEGORY: ${category}`, '');
    for (const item of items) lines.push(...(await questionOf(item, exam, away)), '');
    // A whole exam takes a second: others are answered meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return `${lines.join('\n')}\n`;
}

function categoryOf(item: Item, exam: Exam, { model }: Away): string {
  const area = areaOf(model, item.file) ?? (item.area ? model.files.get(item.area) : undefined);
  const domain =
    exam.domains.find(({ areas }) => areas.some(({ id }) => id === area?.id)) ??
    exam.objectives.get(item.objectives[0] ?? '')?.domain;
  const names = [exam.file.front.code, domain?.title, area?.front.title];
  // A slash in a name is written twice: a single one begins a category below.
  return names.flatMap((name) => name?.replaceAll('/', '//') ?? []).join('/');
}

async function questionOf(item: Item, exam: Exam, away: Away): Promise<string[]> {
  const title = titleOfUnit(item.unit.slice(exam.id.length + 1), exam, away.model) ?? item.file.front.title;
  const { lines, reasoned, wanted } = answersOf(item, away);
  const rule = await ruleOf(away.model, item.rule);
  const read = rule && `<p><a href="${away.origin}${rule.href}">${wordsHtml(rule.title)}</a></p>`;
  const feedback = (reasoned ? '' : answeredHtml(item, away)) + (rule ? rule.html + read : '');
  return [
    `//${item.id.length > LONGEST_ID ? '' : ` [id:${item.id}]`} [tag:${item.origin}]`,
    `::${escaped(title)}::[html]${escaped(stemHtml(item, away) + (wanted && `<p>${wanted}</p>`))}{`,
    ...lines.map((line) => `\t${line}`),
    ...(feedback ? [`\t####[html]${escaped(feedback)}`] : []),
    '}',
  ];
}
