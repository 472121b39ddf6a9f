import { findExam, findUnit, type Model } from '../content/model';
import type { StoredEvent } from '../db/events';
import type { Answer } from '../items/answer';
import { grade, shareOf } from '../items/grade';
import { guessOf } from '../items/guess';
import type { Source } from '../items/item';
import { rehearsals, rehearsedIn } from '../items/rehearsal';
import { emptyResponse, idsIn } from '../items/response';
import { score } from '../mock/score';
import { readPayload } from './event';
import { endOfRun, type MockRun } from './mock-run';
import { findSource } from './world';

/**
 * The answers that rows of the kinds answer.given and answer.voided amount to, marked by the content as it is
 * now, oldest first. Those whose item is gone, or has changed so that they cannot be marked, are left out, and so
 * are those that the learner has taken back. Rows come ordered by (at, id).
 */
export function answersFrom(
  rows: StoredEvent[],
  model: Model,
  difficulties: ReadonlyMap<string, number>,
): Answer[] {
  const voided = voidedIn(rows);
  return rows.flatMap((row) =>
    row.kind === 'answer.given' && !voided.has(row.id) ? answerFrom(row, model, difficulties) : [],
  );
}

/** Ids of the events, answers and recalls, that the learner has taken back. */
export function voidedIn(rows: readonly StoredEvent[]): Set<string> {
  return new Set(
    rows.flatMap(({ kind, payload }) =>
      kind === 'answer.voided' ? (readPayload(kind, payload)?.answer ?? []) : [],
    ),
  );
}

function answerFrom(
  { id, at, payload }: StoredEvent,
  model: Model,
  difficulties: ReadonlyMap<string, number>,
): Answer[] {
  const given = readPayload('answer.given', payload);
  const source = given && findSource(model, given.item);
  if (!source) return [];
  const { response, seed, certainty, where, run } = given;
  if (!idsIn(response).every((one) => source.known.has(one))) return [];
  const { ask, key } = source.make(seed);
  const marked = grade(key, response);
  if (!marked) return [];
  return [
    {
      id,
      source,
      seed,
      response,
      at: at.getTime(),
      right: marked.right,
      share: shareOf(marked),
      certainty,
      where,
      guess: guessOf(ask),
      difficulty: difficulties.get(source.id),
      aided: where === 'check' || wasRead(source, given.read ?? [], model),
      ...(run && { run }),
    },
  ];
}

/**
 * Whether one of the pages says the answer: its own, its rule's, or one that shows one of them in place, as areas do
 * and the rehearsals of the final week.
 */
function wasRead(source: Source, read: readonly string[], model: Model): boolean {
  const telling = [source.file.id, findUnit(model, source.rule)?.file];
  return read.some((page) => {
    return [page, ...shownOn(page, model)].some((id) => telling.includes(id));
  });
}

/** Stored ids of what a page shows in place; see lib/read-lately for how pages are named. */
function shownOn(page: string, model: Model): string[] {
  const file = model.files.get(page);
  if (file?.kind === 'area') return file.body.uses.map((id) => `${file.exam}/${id}`);
  const [exam = '', place, name] = page.split('/');
  const inExam = place === 'from-memory' ? findExam(model, exam) : undefined;
  const list = inExam && rehearsals(inExam).find((one) => one.name === name);
  return list ? rehearsedIn(inExam, list).map(({ id }) => id) : [];
}

/**
 * When the key of a row or scenario was first shown by something that is no answer to count: one that was taken back
 * or cannot be marked any more, or the end of a mock in which it was never opened. By the id of the row or scenario,
 * in milliseconds since 1970. `over` has the mocks that are, `answers` all that count.
 */
export function keysShown(
  rows: readonly StoredEvent[],
  over: readonly MockRun[],
  answers: readonly Answer[],
  model: Model,
): Map<string, number> {
  const counted = new Set(answers.map(({ id }) => id));
  const given = rows.flatMap(({ id, kind, at, payload }) =>
    kind === 'answer.given' && !counted.has(id) ? [{ item: readPayload(kind, payload)?.item, at }] : [],
  );
  const unopened = over.flatMap((run) =>
    run.items
      .filter(({ item }) => !counted.has(`${run.id}:${item}`))
      .map(({ item }) => ({ item, at: endOfRun(run) })),
  );
  const first = new Map<string, number>();
  for (const { item, at } of [...given, ...unopened]) {
    const unit = item && findSource(model, item)?.unit;
    if (unit) first.set(unit, Math.min(at.getTime(), first.get(unit) ?? Number.POSITIVE_INFINITY));
  }
  return first;
}

/**
 * The answers that were given in a mock, marked by its own form. A question that was opened and left empty is a
 * wrong one; those that were never opened, and what the content has no more, are left out.
 */
export function answersInMock(
  run: MockRun,
  model: Model,
  difficulties: ReadonlyMap<string, number>,
): Answer[] {
  const marked = new Map(score(run.items, run.responses).items.map((result) => [result.id, result]));
  const last = new Map(run.responses.map(({ item, at }) => [item, at]));
  return run.items.flatMap(({ id, item, ask }): Answer[] => {
    const result = marked.get(id);
    const at = last.get(id);
    const source = findSource(model, item);
    if (!source || !at || !result) return [];
    return [
      {
        id: `${run.id}:${item}`,
        source,
        at: at.getTime(),
        right: result.right,
        share: result.of === 0 ? 0 : result.points / result.of,
        certainty: null,
        where: 'mock',
        guess: guessOf(ask),
        difficulty: difficulties.get(source.id),
        aided: run.helped.has(id),
        run: run.id,
        seed: run.seed,
        response: result.response ?? emptyResponse(ask),
      },
    ];
  });
}
