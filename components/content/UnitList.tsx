import { UnitMark } from '@/components/progress/UnitMark';
import { kindOf } from '@/lib/content/kinds/all';
import type { ContentFile } from '@/lib/content/model';

/** Files of knowledge as links, each with its line and, where it can be rated, the mark of its rating. */
export function UnitList({ files }: { files: ContentFile[] }) {
  const isMarked = files.some((file) => kindOf(file).rateable);
  return (
    <ul className="mt-2 border-line border-t">
      {files.map((file) => (
        <li key={file.id} className="flex border-line border-b py-2.5">
          {isMarked && (
            <span className="w-6.5 flex-none pt-0.5">
              {kindOf(file).rateable && <UnitMark unit={file.id} />}
            </span>
          )}
          <div className="min-w-0">
            <a href={`/${file.id}`} className="font-semibold">
              {file.front.title}
            </a>
            <p className="text-ink-2 text-sm">{kindOf(file).line(file)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
