import { LevelHelp } from '@/components/progress/LevelMeanings';
import { Rating } from '@/components/progress/Rating';
import { RatingHistory } from '@/components/progress/RatingHistory';
import type { ContentFile } from '@/lib/content/model';

/** The learner's rating of a page, with its history. */
export function UnitRating({ file }: { file: ContentFile }) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-ink-2 text-sm">
      <Rating unit={file.id} label={file.front.title} size="full" />
      <RatingHistory unit={file.id} label={file.front.title} />
      <LevelHelp />
    </div>
  );
}
