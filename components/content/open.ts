import { type ContentFile, type Exam, isKeptForMocks } from '@/lib/content/model';

/** Whether a file may be shown: what is kept for mock exams stands on no page and in no list. */
export function isOpen(file: ContentFile): boolean {
  return !isKeptForMocks(file);
}

/** What an exam shows, in reading order. */
export function openFiles(exam: Exam): ContentFile[] {
  return exam.files.filter(isOpen);
}

/** The files of the same kind before and after one, in reading order. */
export function neighbours(exam: Exam, file: ContentFile): { before?: ContentFile; after?: ContentFile } {
  const files = openFiles(exam).filter(({ kind }) => kind === file.kind);
  const at = files.indexOf(file);
  return at < 0 ? {} : { before: files[at - 1], after: files[at + 1] };
}
