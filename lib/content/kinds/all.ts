import type { FileOf } from '../file';
import type { ContentFile } from '../model';
import { area } from './area';
import { decision } from './decision';
import type { KindDefinition } from './define';
import { metric } from './metric';
import { scenario } from './scenario';

/** Every kind of file, in the order in which the navigation lists them. */
export const kinds = { area, decision, metric, scenario };

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

/** A file before it is known which kind it is of. */
export type AnyFile = FileOf<ContentFile['kind'], ContentFile['front'], ContentFile['body']>;
