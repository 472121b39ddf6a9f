import { readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { env } from '../env';
import { type Build, type BuildCache, build } from './build';
import { withFolder } from './check';
import { formatMessages, type Message } from './message';
import type { ContentFile, Model } from './model';
import { isImage, isPassedOver, readSource, readSources, type Source } from './read';
import { createRenderer, type Rendering } from './render';

/** How the content on the pages came to be. */
export interface ContentStatus {
  /** False when what was saved last has errors: the pages then show the version before. */
  ok: boolean;
  /** Version of the content that is served. */
  version: string;
  /** Since when it is served, ISO. */
  since: string;
  files: number;
  units: number;
  /** What the last compilation had to say. */
  messages: Message[];
}

/** The content as it is served now, following the files. */
export interface Live {
  model(): Model;
  status(): ContentStatus;
  rendering(file: ContentFile): Promise<Rendering>;
  /** A picture below the content folder, as in `ai-300/images/traffic.svg`; undefined when there is none. */
  picture(path: string): Promise<Buffer | undefined>;
  /** Stops following the files. */
  close(): Promise<void>;
}

/** Content that cannot be served, with what is wrong. */
export class ContentError extends Error {
  constructor(readonly messages: Message[]) {
    super(`The content has errors:\n${formatMessages(messages, 'text')}`);
    this.name = 'ContentError';
  }
}

/** Editors save in several steps; what comes within this many milliseconds is compiled together. */
const SETTLE = 80;

/**
 * Compiles a content folder and follows its files: a good new model replaces the old one whole, a bad
 * one is reported and the old one stays.
 * @throws ContentError when the content has errors at the start.
 */
export async function startLive(folder: string): Promise<Live> {
  const root = await realpath(folder);
  const cache: BuildCache = new Map();
  const renderer = createRenderer();
  const sources = new Map((await readSources(root)).map((source) => [source.path, source]));

  const compile = (): Build => {
    const { model, messages } = build([...sources.values()].sort(byPath), cache);
    return { model, messages: withFolder(messages, folder) };
  };
  const first = compile();
  if (!first.model) throw new ContentError(first.messages);
  let model = first.model;
  let since = new Date().toISOString();
  let last = first;

  const replace = () => {
    last = compile();
    if (!last.model) {
      const errors = last.messages.filter((message) => message.severity === 'error');
      console.error(
        `Content not replaced: ${errors.length} errors. The pages keep version ${model.version}.\n${formatMessages(errors, 'text')}`,
      );
      return;
    }
    if (last.model.version === model.version) return;
    model = last.model;
    since = new Date().toISOString();
    renderer.forget(model);
    console.log(`Content replaced: version ${model.version}, ${model.files.size} files.`);
  };
  const watcher = follow(root, sources, replace);

  return {
    model: () => model,
    status: () => ({
      ok: last.model !== undefined,
      version: model.version,
      since,
      files: model.files.size,
      units: model.units.size,
      messages: last.messages,
    }),
    rendering: (file) => renderer.render(model, file),
    picture: async (path) => (sources.has(path) && isImage(path) ? readFile(join(root, path)) : undefined),
    close: () => watcher.close(),
  };
}

/** Keeps `sources` as the files are, and calls `changed` when they have settled. */
function follow(root: string, sources: Map<string, Source>, changed: () => void) {
  let timer: NodeJS.Timeout | undefined;
  const pathOf = (file: string) => relative(root, file).split(sep).join('/');
  const update = async (file: string, gone: boolean) => {
    const path = pathOf(file);
    if (gone) sources.delete(path);
    else sources.set(path, await readSource(root, path));
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  };
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file) => isPassedOver(pathOf(file)),
  });
  watcher.on('add', (file) => update(file, false));
  watcher.on('change', (file) => update(file, false));
  watcher.on('unlink', (file) => update(file, true));
  watcher.on('error', (error) => console.error(`Changes to the content are not followed: ${error}`));
  return watcher;
}

function byPath(a: Source, b: Source): number {
  return a.path < b.path ? -1 : 1;
}

// Next gives pages, route handlers and instrumentation their own copy of this module each.
const shared = globalThis as { greenboardContent?: Promise<Live> };

/** The content of this process, compiled at the first call. Rejects with a ContentError. */
export function liveContent(): Promise<Live> {
  shared.greenboardContent ??= startLive(env().contentDir);
  return shared.greenboardContent;
}
