import { hasOrder } from '../content/kinds/runbook';
import { unitsListed } from '../content/listed';
import { type Exam, type FileOfKind, filesOfKind, type Model } from '../content/model';
import { wholeRunbook } from './derived/runbooks';
import { itemOf } from './item';
import { recallable } from './recall';
import { drillable } from './show';
import type { Drillable, Recallable } from './shown';

type List = FileOfKind<'checklist' | 'set'>;

/** Something to be done from memory: a prompt to answer, or a runbook whose steps are to be put in order. */
export type Rehearsed = { is: 'prompt'; recall: Recallable } | { is: 'runbook'; question: Drillable };

/** The prompts and runbooks to which a list leads, in its order. */
export function rehearsedIn(exam: Exam, list: List): FileOfKind<'prompt' | 'runbook'>[] {
  const files = new Map(
    [...filesOfKind(exam, 'prompt'), ...filesOfKind(exam, 'runbook').filter(hasOrder)].map((file) => [
      file.id,
      file,
    ]),
  );
  return unitsListed(list).flatMap((unit) => files.get(unit) ?? []);
}

/** The lists for the days before the exam that are mostly of prompts and runbooks, as their days come. */
export function rehearsals(exam: Exam): List[] {
  return [...filesOfKind(exam, 'checklist'), ...filesOfKind(exam, 'set')]
    .filter((list) => list.front.days.length > 0 && isMostly(rehearsedIn(exam, list).length, list))
    .sort((a, b) => Math.max(...b.front.days) - Math.max(...a.front.days));
}

function isMostly(rehearsed: number, { body }: List): boolean {
  return 2 * rehearsed > ('entries' in body ? body.entries : body.items).length;
}

/** A rehearsal with everything that it shows. The seed mixes the steps of runbooks. */
export function rehearsalOf(model: Model, exam: Exam, list: List, seed: string): Promise<Rehearsed[]> {
  return Promise.all(
    rehearsedIn(exam, list).map(async (file): Promise<Rehearsed> => {
      if (file.kind === 'prompt') return { is: 'prompt', recall: await recallable(model, file) };
      return { is: 'runbook', question: await drillable(model, itemOf(wholeRunbook(file), seed)) };
    }),
  );
}
