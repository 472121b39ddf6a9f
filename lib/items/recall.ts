import { kindOf } from '../content/kinds/all';
import { itemPart } from '../content/kinds/parts';
import type { FileOfKind, Model } from '../content/model';
import { oncePer } from '../content/once';
import type { Recallable } from './shown';
import { htmlOfText } from './text';

type Recalled = FileOfKind<'prompt' | 'term'>;

/** A prompt or term as it is recalled. */
export function recallable(model: Model, file: Recalled): Promise<Recallable> {
  return keptBy(file)(model);
}

/** Made once for each file, by the model that first asks: links aside, nothing of another file is in it. */
const keptBy = oncePer((file: Recalled) => {
  let made: Promise<Recallable> | undefined;
  return (model: Model) => {
    made ??= make(model, file);
    return made;
  };
});

async function make(model: Model, file: Recalled): Promise<Recallable> {
  const html = (nodes: Parameters<typeof htmlOfText>[0]) => htmlOfText(nodes, file, model);
  const about = { unit: file.id, kind: file.kind, title: file.front.title, href: `/${file.id}` };
  if (file.kind === 'term')
    return { ...about, question: '', answer: await html(kindOf(file).parts(file).body ?? []), mentions: [] };
  const { question, modelAnswer = [], mustMention } = file.body;
  const mentions = mustMention.map(async (item) => {
    const { id, nodes } = itemPart(item);
    return { id, html: await html(nodes) };
  });
  return {
    ...about,
    question: await html(question),
    answer: await html(modelAnswer),
    mentions: await Promise.all(mentions),
  };
}
