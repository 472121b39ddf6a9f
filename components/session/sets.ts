import type { Subject } from '@/components/drill/subjects';
import { type Exam, filesOfKind } from '@/lib/content/model';
import { oncePer } from '@/lib/content/once';
import { listedIn } from '@/lib/items/session';

/** The sets from which a session can be made, as an address has them, with the number of questions. */
export const setsWithQuestions: (exam: Exam) => (Subject & { name: string })[] = oncePer((exam) =>
  filesOfKind(exam, 'set').flatMap((set) => {
    const questions = listedIn(exam, set, '').length;
    const value = new URLSearchParams({ set: set.name }).toString();
    return questions > 0 ? [{ name: set.name, value, label: set.front.title, questions }] : [];
  }),
);
