import type { Source, Text } from '../item';
import { sourceOf } from '../source';
import type { Made } from '../tasks';

/** Of more statements or steps than this, a seed draws so many. */
export const MOST_PARTS = 6;

/** A question that is made from what a file says; its tags come from the exam's outline. */
export function derivedSource(
  { file, row, objectives = file.front.objectives, ...about }: About,
  made: Made,
): Source {
  const unit = row === undefined ? file.id : `${file.id}#${row}`;
  return sourceOf(
    {
      ...about,
      file,
      unit,
      objectives,
      origin: 'derived',
      use: 'drill',
      area: file.front.area && `${file.exam}/areas/${file.front.area}`,
      tags: [],
    },
    made,
  );
}

interface About {
  file: Source['file'];
  /** The row that it asks about, where it does not ask about the whole file. */
  row?: string;
  /** Where the row has objectives of its own. */
  objectives?: string[];
  /** Stored id. */
  rule: string;
  difficulty: number;
  stem: Text;
}
