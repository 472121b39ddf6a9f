import type { Exam } from '@/lib/content/model';
import type { Titles } from './words';

/** The titles of an exam's domains and areas, by their stored ids. */
export function titlesOf(exam: Exam): Titles {
  return Object.fromEntries(
    exam.domains.flatMap(({ id, title, areas }) => [
      [`${exam.id}/domains/${id}`, title],
      ...areas.map(({ id, front }) => [id, front.title]),
    ]),
  );
}
