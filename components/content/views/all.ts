import type { ContentFile, FileOfKind, Kind } from '@/lib/content/model';
import { area } from './area';
import { caseStudy } from './case';
import { checklist } from './checklist';
import { decision } from './decision';
import { distinction } from './distinction';
import { lab } from './lab';
import { metric } from './metric';
import { path } from './path';
import { prompt } from './prompt';
import { reference } from './reference';
import { runbook } from './runbook';
import { scenario } from './scenario';
import { set } from './set';
import { term } from './term';
import type { View } from './view';

/** How each kind looks. The type says when one is missing. */
const views: { [K in Kind]: View<FileOfKind<K>> } = {
  area,
  decision,
  metric,
  distinction,
  runbook,
  reference,
  term,
  scenario,
  case: caseStudy,
  prompt,
  lab,
  checklist,
  path,
  set,
};

/** The view that belongs to a file's kind. */
export function viewOf(file: ContentFile): View<ContentFile> {
  return views[file.kind] as unknown as View<ContentFile>;
}
