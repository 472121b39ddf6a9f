import type { ContentFile, Kind } from '@/lib/content/model';
import { area } from './area';
import { decision } from './decision';
import { metric } from './metric';
import { scenario } from './scenario';
import type { FileOfKind, View } from './view';

/** How each kind looks. A new kind adds its line here; the type says when one is missing. */
const views: { [K in Kind]: View<FileOfKind<K>> } = { area, decision, metric, scenario };

/** The view that belongs to a file's kind. */
export function viewOf(file: ContentFile): View<ContentFile> {
  return views[file.kind] as unknown as View<ContentFile>;
}
