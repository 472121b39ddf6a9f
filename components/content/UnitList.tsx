import { UnitMark } from '@/components/progress/UnitMark';
import { kindOf } from '@/lib/content/kinds/all';
import type { ContentFile } from '@/lib/content/model';
import { lineOf } from './lines';

/** Files of knowledge as links, each with its line and, where it can be rated, the mark of its rating. */
export function UnitList({ files }: { files: ContentFile[] }) {
  return (
    <ul className="mt-2 border-line border-t">
      {files.map((file) => (
        <li key={file.id} className="grid grid-cols-[1.625rem_minmax(0,1fr)] border-line border-b py-2.5">
          <span className="pt-0.5">{kindOf(file).rateable && <UnitMark unit={file.id} />}</span>
          <div>
            <a href={`/${file.id}`} className="font-semibold">
              {file.front.title}
            </a>
            <p className="text-ink-2 text-sm">{lineOf(file)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
