import type { ContentFile, Exam } from '@/lib/content/model';

/** Whether a file may be shown: scenarios kept for mock exams stand on no page and in no list. */
export function isOpen(file: ContentFile): boolean {
  return file.kind !== 'scenario' || file.front.use !== 'mock';
}

/** What an exam shows, in reading order. */
export function openFiles(exam: Exam): ContentFile[] {
  return exam.files.filter(isOpen);
}

/** The files that a reader meets before and after one. */
export function neighbours(exam: Exam, file: ContentFile): { before?: ContentFile; after?: ContentFile } {
  const files = openFiles(exam);
  const at = files.indexOf(file);
  return at < 0 ? {} : { before: files[at - 1], after: files[at + 1] };
}
