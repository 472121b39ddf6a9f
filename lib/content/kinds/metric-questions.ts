import { toString as plain } from 'mdast-util-to-string';
import { contains } from '../alike';
import type { ContentFile, FileOfKind } from '../file';
import { groupBy } from '../group-by';
import { oncePer } from '../once';
import { type Offer, type SingleChoice, singleChoiceFrom } from '../single-choice';
import { tokensOf } from '../words';
import { bodyOf } from './define';
import { elsewhere, paragraph } from './parts';

type Metric = FileOfKind<'metric'>;

const asks = paragraph([{ type: 'text', value: 'Which metric fits?' }]);

/**
 * Which metric fits, for each metric of some files that has others of its family to be told from. The answer
 * stands among its family first. Worked out once for a list of files.
 */
export const questionsOfMetrics: (files: readonly ContentFile[]) => Map<Metric, SingleChoice> = oncePer(
  (files) => {
    const metrics = files.filter((file): file is Metric => file.kind === 'metric');
    const families = groupBy(metrics, ({ front }) => front.family);
    const choices = new Map<Metric, SingleChoice>();
    for (const metric of metrics) {
      const family = families.get(metric.front.family) ?? [];
      const stem = [...(metric.body.useWhen ?? []), asks];
      const others = (list: Metric[]) =>
        list.filter((other) => other !== metric && !nameEachOther(metric, other)).map(asWrong);
      const near = others(family);
      if (near.length === 0) continue;
      const far = others(metrics.filter(({ front }) => front.family !== metric.front.family));
      const choice = singleChoiceFrom(stem, asRight(metric), near, far);
      if (choice) choices.set(metric, choice);
    }
    return choices;
  },
);

/** Whether one metric's use speaks of the other by name: both could then be meant. */
function nameEachOther(one: Metric, other: Metric): boolean {
  return speaksOf(one, other) || speaksOf(other, one);
}

function speaksOf(metric: Metric, other: Metric): boolean {
  return wordsOf(other).names.some((name) => contains(wordsOf(metric).use, name));
}

/** The words of a metric's use and of its names, as texts are compared by them. */
const wordsOf = oncePer(({ body, front }: Metric) => ({
  use: (body.useWhen ?? []).flatMap((node) => tokensOf(plain(node))),
  names: [front.title, ...front.also].map(tokensOf),
}));

function offer({ name, front }: Metric): Omit<Offer, 'reason'> {
  return { id: name, text: front.title, nodes: [{ type: 'text', value: front.title }] };
}

/** Why it fits: what it measures, which its file says before its formula. */
function asRight(metric: Metric): Offer {
  const [first] = bodyOf(metric.tree);
  return { ...offer(metric), reason: first?.type === 'paragraph' ? [first] : [] };
}

function asWrong(metric: Metric): Offer {
  const [first, ...rest] = metric.body.useWhen ?? [];
  const use = first?.type === 'paragraph' ? elsewhere(first.children) : first ? [first] : [];
  return { ...offer(metric), reason: [...use, ...rest] };
}
