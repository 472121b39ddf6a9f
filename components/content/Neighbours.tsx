import { kindOf } from '@/lib/content/kinds/all';
import type { ContentFile, Exam } from '@/lib/content/model';
import { neighbours } from './open';

/** The way on and back among the files of a kind, in reading order. */
export function Neighbours({ exam, file }: { exam: Exam; file: ContentFile }) {
  const { before, after } = neighbours(exam, file);
  if (!before && !after) return null;
  const one = kindOf(file).one.toLowerCase();
  return (
    <nav aria-label="Reading order" className="mt-12 grid gap-4 border-line border-t pt-4 sm:grid-cols-2">
      {before && <Way words={`Previous ${one}`} file={before} />}
      {after && <Way words={`Next ${one}`} file={after} className="sm:col-start-2 sm:text-right" />}
    </nav>
  );
}

function Way({ words, file, className }: { words: string; file: ContentFile; className?: string }) {
  return (
    <p className={className}>
      <span className="block text-ink-2 text-sm">{words}</span>
      <a href={`/${file.id}`}>{file.front.title}</a>
    </p>
  );
}
