import type { Draft } from '@/lib/outbox/wire';
import type { Drill } from './run';

/**
 * The events that a drill amounts to and the outbox has not taken yet, in their order, each with its id: to record
 * one twice counts once. Nothing happened before the first answer: who only looks leaves no trace.
 */
export function unrecorded({ run, questions, progress }: Drill): { id: string; draft: Draft }[] {
  const { id: drill, exam: unit, title, items, readFirst, where } = run;
  const answered = items.filter(({ id }) => progress.given[id]);
  if (answered.length === 0) return [];
  const started: Draft = { kind: 'drill.started', unit, payload: { title, items, readFirst } };
  const events: { id: string; draft: Draft }[] = [{ id: drill, draft: started }];
  for (const { id: item, seed } of answered) {
    const [given, question] = [progress.given[item], questions[item]];
    if (!given || !question) continue;
    const { id, response, certainty, ms, read, reading, voidedBy } = given;
    const { unit, hash } = question.shown;
    const payload = {
      item,
      hash,
      seed,
      response,
      certainty,
      ms,
      where,
      run: drill,
      ...(reading && { reading }),
      ...(read && { read }),
    };
    events.push({ id, draft: { kind: 'answer.given', unit, payload } });
    if (voidedBy)
      events.push({ id: voidedBy, draft: { kind: 'answer.voided', unit, payload: { answer: id } } });
  }
  if (progress.endedBy)
    events.push({ id: progress.endedBy, draft: { kind: 'drill.ended', unit, payload: { drill } } });
  return events.filter(({ id }) => !progress.recorded.includes(id));
}
