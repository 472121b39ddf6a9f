import { unitsListed } from '../content/listed';
import { type Exam, type FileOfKind, filesOfKind, type Model } from '../content/model';
import { Refusal } from '../refusal';
import { bankOf } from './bank';
import { type Choice, mostChosen } from './choice';
import { titleOf } from './choice-title';
import { type Chosen, chooseItems, nobody } from './choose';
import { itemOf } from './item';
import { drillable } from './show';
import type { Drillable } from './shown';

/** What a review session is of: a choice, or a set by its name. */
export type SessionWish = { seed: string } & ({ choice: Choice } | { set: string });

/** A review session as it is sent: everything at once, so that it goes on without a network. */
export interface SentSession {
  title: string;
  items: Drillable[];
  /** Why there are fewer questions than wanted, in a sentence. */
  why?: string;
}

/**
 * The questions of a review session. Nothing of who asks enters: the same wish and content give the same
 * questions, on every machine, and none that is kept for mocks. Throws a Refusal (404) for a set that is not there.
 */
export async function sessionOf(model: Model, exam: Exam, wish: SessionWish): Promise<SentSession> {
  const { title, items, why } = 'set' in wish ? listed(exam, wish) : chosen(model, exam, wish);
  const { sources } = bankOf(exam);
  const sent = items.flatMap(({ id, seed }) => {
    const source = sources.get(id);
    return source ? [drillable(model, itemOf(source, seed))] : [];
  });
  return { title, items: await Promise.all(sent), ...(why && { why }) };
}

type Listed = Pick<Chosen, 'items' | 'why'> & { title: string };

function chosen(model: Model, exam: Exam, { choice, seed }: { choice: Choice; seed: string }): Listed {
  const { items, why } = chooseItems({ exam, bank: bankOf(exam) }, choice, nobody, seed);
  return { title: titleOf(model, exam, choice), items, why };
}

function listed(exam: Exam, { set: name, seed }: { set: string; seed: string }): Listed {
  const set = filesOfKind(exam, 'set').find((file) => file.name === name);
  if (!set)
    throw new Refusal(404, `There is no set “${name.slice(0, 60)}” here. Choose another for the session.`);
  const items = listedIn(exam, set, seed);
  const why = items.length === 0 ? 'Nothing in this set has a question.' : undefined;
  return { title: set.front.title, items, why };
}

/** One question for each entry of a set, in its order, and all parts of a case. */
export function listedIn(exam: Exam, set: FileOfKind<'set'>, seed: string): Chosen['items'] {
  const bank = bankOf(exam);
  const items = new Map<string, Chosen['items'][number]>();
  for (const unit of unitsListed(set)) {
    const id = unit.slice(exam.id.length + 1);
    const scope = id.startsWith('areas/') ? { area: [id.slice('areas/'.length)] } : { unit: [id] };
    const left = new Map([...bank.sources].filter(([item]) => !items.has(item)));
    const size = id.startsWith('cases/') ? mostChosen : 1;
    const choice: Choice = { scope, of: 'new-first', size };
    const { items: more } = chooseItems({ exam, bank: { ...bank, sources: left } }, choice, nobody, seed);
    for (const item of more) items.set(item.id, item);
  }
  return [...items.values()].slice(0, mostChosen);
}
