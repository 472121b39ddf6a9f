import { kindOf } from '../content/kinds/all';
import { type ContentFile, findExam, isKeptForMocks, type Model } from '../content/model';
import { oncePer } from '../content/once';
import { prepare } from '../content/prepare';
import { toHtml } from '../content/render';
import type { Ask, Item, Part, Source, Text } from './item';
import { readFirst } from './read-first';
import { ruleOf } from './rule';
import type { Drillable, Revealed, Shown, ShownAsk, ShownPart } from './shown';
import { htmlOfText } from './text';

/** A question as it is sent to a browser before it is answered. Nothing in it tells the key. */
export async function showItem(model: Model, item: Item): Promise<Shown> {
  const { id, unit, seed, hash, form, origin, objectives, difficulty, tags, file } = item;
  const exam = findExam(model, item.exam);
  const domain = exam?.objectives.get(objectives[0] ?? '')?.domain;
  const area = item.area ? model.files.get(item.area) : undefined;
  const html = await htmlOf(item, model);
  return {
    ...{ id, unit, seed, hash, form, origin, objectives, difficulty, tags },
    kind: kindOf(file).one,
    stem: html.stem,
    ask: shownAsk(item.ask, ({ id, text, nodes }) => ({ id, text, html: html.parts.get(nodes) ?? '' })),
    area: area ? { id: area.id, title: area.front.title } : null,
    domain: domain ? { id: domain.id, title: domain.title } : null,
    case: await caseOf(model, item),
    readFirst: null,
  };
}

/** What a browser gets besides, when the answer is to be shown. */
export async function revealItem(model: Model, item: Item): Promise<Revealed> {
  const { file, key } = item;
  const { reasons } = await htmlOf(item, model);
  return {
    key,
    reasons,
    rule: await ruleOf(model, item.rule),
    source: isKeptForMocks(file) ? null : { title: file.front.title, href: `/${file.id}` },
    reading: file.kind === 'scenario' ? { ...file.front.reading } : null,
  };
}

/** A question with its answer, and what is asked of its reading. */
export async function drillable(model: Model, item: Item): Promise<Drillable> {
  const [shown, revealed] = await Promise.all([showItem(model, item), revealItem(model, item)]);
  return { shown: { ...shown, readFirst: readFirst(findExam(model, item.exam), item) }, revealed };
}

function shownAsk(ask: Ask, show: (part: Part) => ShownPart): ShownAsk {
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return { ...ask, options: ask.options.map(show) };
    case 'statements':
      return { ...ask, statements: ask.statements.map(show) };
    case 'order':
      return { ...ask, steps: ask.steps.map(show) };
    case 'match':
      return { ...ask, left: ask.left.map(show), right: ask.right.map(show) };
    case 'complete':
    case 'line':
      return ask;
  }
}

interface ItemHtml {
  stem: string;
  /** By the nodes themselves: they are the same whatever the seed. */
  parts: Map<Text, string>;
  reasons: Record<string, string>;
}

const keptBy = oncePer((_reasons: Source['reasons']) => new Map<Text, Promise<string>>());

/** The HTML of an item's texts; each is made once for its source, whatever the seed. */
async function htmlOf({ file, stem, reasons, ask }: Item, model: Model): Promise<ItemHtml> {
  const kept = keptBy(reasons);
  const html = (nodes: Text) => {
    const known = kept.get(nodes);
    if (known) return known;
    const made = htmlOfText(nodes, file, model);
    kept.set(nodes, made);
    return made;
  };
  const texts = partsOf(ask).map(({ nodes }) => nodes);
  const [shownStem, parts, why] = await Promise.all([
    html(stem),
    Promise.all(texts.map(async (nodes) => [nodes, await html(nodes)] as const)),
    Promise.all(reasonsOf(ask, reasons).map(async ([id, nodes]) => [id, await html(nodes)] as const)),
  ]);
  return { stem: shownStem, parts: new Map(parts), reasons: Object.fromEntries(why) };
}

/** The reasons of what is shown: a seed may leave some of an item's parts out. */
function reasonsOf(ask: Ask, reasons: Source['reasons']): [string, Text][] {
  const shown = new Set(partsOf(ask).map(({ id }) => id));
  return Object.entries(reasons).filter(([id]) => shown.size === 0 || shown.has(id));
}

/** Everything in a question that is shown as text with markup. */
function partsOf(ask: Ask): Part[] {
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return ask.options;
    case 'statements':
      return ask.statements;
    case 'order':
      return ask.steps;
    case 'match':
      return [...ask.left, ...ask.right];
    case 'complete':
    case 'line':
      return [];
  }
}

async function caseOf(model: Model, item: Item): Promise<Shown['case']> {
  const file = item.case && model.files.get(item.case.id);
  if (!item.case || !file) return null;
  const html = await oncePerCase(file, model);
  return { id: file.id, part: item.case.part, title: file.front.title, html };
}

const casesShown = new WeakMap<ContentFile, Promise<string>>();

function oncePerCase(file: ContentFile, model: Model): Promise<string> {
  const known = casesShown.get(file);
  if (known) return known;
  const nodes = Object.values(kindOf(file).parts(file)).flat();
  const made = toHtml(prepare(nodes, { model, file, embedded: true }));
  casesShown.set(file, made);
  return made;
}
