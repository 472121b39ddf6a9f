import { findExam, findUnit, type Model } from '../content/model';
import { bankOf } from '../items/bank';
import type { World } from './kind';

/** The content as events are judged by it. */
export function worldOf(model: Model): Omit<World, 'findMock'> {
  return {
    findUnit(id) {
      const exam = findExam(model, id);
      if (exam) return { id: exam.id, exam: exam.id, kind: 'exam', rateable: false, tickable: false };
      return findUnit(model, id);
    },
    findSource: (id) => findSource(model, id),
  };
}

/** What an item comes from, by the item's id, or by one that it had when its unit was called otherwise. */
export function findSource(model: Model, id: string) {
  const form = id.slice(id.lastIndexOf(':'));
  const unit = id.slice(0, -form.length);
  const exam = findExam(model, unit.split('/', 1)[0] ?? '');
  return exam && bankOf(exam).sources.get((model.heirs.get(unit) ?? unit) + form);
}
