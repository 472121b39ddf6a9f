import type { ContentFile, FileOfKind, Kind } from '../file';
import { area } from './area';
import { caseStudy } from './case';
import { checklist } from './checklist';
import { decision } from './decision';
import type { KindDefinition } from './define';
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

/** Every kind of file, in the order in which the navigation lists them. The type says when one is missing. */
export const kinds: { [K in Kind]: Definition<FileOfKind<K>> } = {
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

type Definition<F extends ContentFile> = KindDefinition<F['kind'], F['front'], F['body']>;

/** The kind whose files live in a folder. */
export function kindOfFolder(folder: string): AnyKind | undefined {
  return allKinds.find((kind) => kind.folder === folder);
}

/** A kind of which no more is known than that it is one. */
export type AnyKind = KindDefinition<ContentFile['kind'], ContentFile['front'], ContentFile['body']>;

/** The definition that belongs to a file. */
export function kindOf<F extends ContentFile>(file: F): Definition<F> {
  return kinds[file.kind] as unknown as Definition<F>;
}

export const allKinds = Object.values(kinds) as unknown as AnyKind[];
