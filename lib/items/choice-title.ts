import { allKinds } from '../content/kinds/all';
import { type Exam, findUnit, type Model } from '../content/model';
import { capital, listed } from '../content/phrases';
import type { Choice, ScopeName, Selection } from './choice';

/** What a choice of the whole exam is called. */
const ofAll: Record<Selection, string> = {
  'new-first': 'All areas',
  weakest: 'Your weakest areas',
  unseen: 'Questions you have not met',
  due: 'Cards that are due',
  missed: 'What you missed',
};

const ofSome: Record<Selection, string> = {
  'new-first': '',
  weakest: ', weakest first',
  unseen: ': not met yet',
  due: ': cards that are due',
  missed: ': what you missed',
};

/** The most names of one sort that a title holds, and how many it says where there are more. */
const MOST_NAMES = 3;
const NAMED = 2;
/** Its longest form: the door takes no more. */
const LONGEST = 200;

/** What a drill of this choice is called. */
export function titleOf(model: Model, exam: Exam, { scope, of }: Choice): string {
  const parts = Object.entries(scope).map(([name, values]) => {
    const scope = name as ScopeName;
    const say = (value: string) => names[scope](value, exam, model) ?? value;
    if (values.length <= MOST_NAMES) return listed(values.map(say));
    if (manyOf[scope]) return `${values.length} ${manyOf[scope]}`;
    return listed([...values.slice(0, NAMED).map(say), `${values.length - NAMED} more`]);
  });
  const title = parts.length === 0 ? ofAll[of] : capital(parts.join(', ')) + ofSome[of];
  return title.length > LONGEST ? `${title.slice(0, LONGEST)} …` : title;
}

/** What is only counted where it is many: its names are whole clauses. */
const manyOf: Partial<Record<ScopeName, string>> = {
  objective: 'objectives',
  unit: 'pages',
  rule: 'rules',
};

/** What people call it; undefined where the content has no such thing. */
const names: Record<ScopeName, (value: string, exam: Exam, model: Model) => string | undefined> = {
  area: (name, exam, model) => model.files.get(`${exam.id}/areas/${name}`)?.front.title,
  domain: (id, exam) => exam.domains.find((domain) => domain.id === id)?.title,
  objective: (id, exam) => (exam.objectives.has(id) ? `${id} ${exam.objectives.get(id)?.title}` : undefined),
  kind: (name) => allKinds.find((kind) => kind.name === name)?.many,
  tag: (tag) => tag,
  unit: titleOfUnit,
  rule: titleOfUnit,
};

/** A unit by its page and its own words; `id` is written without the exam. */
export function titleOfUnit(id: string, exam: Exam, model: Model): string | undefined {
  const unit = findUnit(model, `${exam.id}/${id}`);
  const file = unit && model.files.get(unit.file);
  if (!file) return undefined;
  return unit.id === unit.file ? file.front.title : `${file.front.title}: ${unit.title}`;
}
