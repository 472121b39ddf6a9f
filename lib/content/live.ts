import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { env } from '../env';
import { Refusal } from '../refusal';
import { type Build, type BuildCache, build } from './build';
import { withFolder } from './check';
import { formatMessages, type Message } from './message';
import type { ContentFile, Model } from './model';
import { isPassedOver, readPicture, readSource, readSources, type Source } from './read';
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
  /** False when the system does not tell of changes: they then show after the next start. */
  followed: boolean;
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

/** Editors save in several steps; what comes within this many milliseconds is compiled together. */
const SETTLE = 80;

/**
 * Compiles a content folder and follows its files: a good new model replaces the old one whole, a bad
 * one is reported and the old one stays.
 * @throws Refusal when the folder cannot be read, or its content has errors at the start.
 */
export async function startLive(folder: string): Promise<Live> {
  const root = await realpath(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(
      500,
      `The content folder ${folder} cannot be read (${error.code}). Set CONTENT_DIR to one that can.`,
    );
  });
  const cache: BuildCache = new Map();
  const renderer = createRenderer();
  const sources = new Map((await readSources(root)).map((source) => [source.path, source]));

  const compile = (): Build => {
    const { model, messages } = build([...sources.values()].sort(byPath), cache);
    return { model, messages: withFolder(messages, folder) };
  };
  const first = compile();
  if (!first.model) throw new Refusal(500, nothingToServe(first.messages));
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
  const follower = await follow(root, sources, replace);

  return {
    model: () => model,
    status: () => ({
      ok: last.model !== undefined,
      version: model.version,
      since,
      files: model.files.size,
      units: model.units.size,
      messages: last.messages,
      followed: follower.works(),
    }),
    rendering: (file) => renderer.render(model, file),
    picture: async (path) => {
      const source = sources.get(path);
      return source && !source.unreadable ? readPicture(root, path) : undefined;
    },
    close: () => follower.close(),
  };
}

function nothingToServe(messages: Message[]): string {
  const errors = messages.filter(({ severity }) => severity === 'error');
  return `${formatMessages(errors, 'text')}\nThe content has errors, so there is nothing to serve yet. Mend the places above and start again.`;
}

/** Keeps `sources` as the files are, and calls `changed` when they have settled. Resolves once it follows. */
async function follow(root: string, sources: Map<string, Source>, changed: () => void) {
  const touched = new Map<string, 'there' | 'gone'>();
  let timer: NodeJS.Timeout | undefined;
  let works = true;
  const settle = async () => {
    const now = [...touched];
    touched.clear();
    for (const [path, state] of now) {
      if (state === 'gone') sources.delete(path);
      else sources.set(path, await readSource(root, path));
    }
    changed();
  };
  const touch = (file: string, state: 'there' | 'gone') => {
    touched.set(relative(root, file).split(sep).join('/'), state);
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE);
  };
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file) => isPassedOver(relative(root, file).split(sep).join('/')),
  });
  watcher.on('add', (file) => touch(file, 'there'));
  watcher.on('change', (file) => touch(file, 'there'));
  watcher.on('unlink', (file) => touch(file, 'gone'));
  watcher.on('error', (error) => {
    works = false;
    console.error(`Changes to the content are not followed: ${error}`);
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    watcher.once('error', () => resolve());
  });
  // What was saved between the first reading and now would otherwise wait for the next change.
  for (const source of await readSources(root)) {
    if (sources.get(source.path)?.hash !== source.hash) touch(join(root, source.path), 'there');
  }
  return { works: () => works, close: () => watcher.close() };
}

function byPath(a: Source, b: Source): number {
  return a.path < b.path ? -1 : 1;
}

// Next gives pages, route handlers and instrumentation their own copy of this module each.
const shared = globalThis as { greenboardContent?: Promise<Live> };

/** The content of this process, compiled at the first call. Rejects as startLive does. */
export function liveContent(): Promise<Live> {
  shared.greenboardContent ??= startLive(env().contentDir);
  return shared.greenboardContent;
}
