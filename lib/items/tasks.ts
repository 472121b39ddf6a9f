import { slug } from 'github-slugger';
import type { Ask, Key, Part, Text, Word } from './item';
import { randomOf } from './random';
import { idOfWord, wordsOf } from './words';

/** A form's task made ready to be asked. */
export interface Made {
  /** Why, by the id of the part. */
  reasons: Record<string, Text>;
  /** Ids of everything that can stand in a response. */
  known: string[];
  /** All that any seed can ask, at once, and what is right of it. */
  all: { ask: Ask; key: Key };
  make(seed: string): { ask: Ask; key: Key };
}

/** A part of a task as the content has it: what is shown, and why. */
export interface Given extends Part {
  reason: Text;
}

export const partOf = ({ id, text, nodes }: Part): Part => ({ id, text, nodes });
export const reasonsOf = (parts: Given[]) => Object.fromEntries(parts.map(({ id, reason }) => [id, reason]));
export const idsOf = (parts: { id: string }[]) => parts.map(({ id }) => id);

/** One or several of some options, all of them shown. */
export function optionsTask(form: 'single' | 'multiple', options: (Given & { right: boolean })[]): Made {
  const right = idsOf(options.filter((option) => option.right));
  const parts = options.map(partOf);
  const asked = (shown: Part[]): { ask: Ask; key: Key } => ({
    ask: form === 'single' ? { form, options: shown } : { form, options: shown, choose: right.length },
    key: { form, right },
  });
  return {
    reasons: reasonsOf(options),
    known: idsOf(parts),
    all: asked(parts),
    make: (seed) => asked(randomOf(seed).shuffled(parts)),
  };
}

/** Left sides, each with its partner; some partners are left over, and two left sides may share one. */
export function matchTask(
  header: string[],
  pairs: (Given & { partner: Omit<Part, 'id'> })[],
  leftOver: Omit<Part, 'id'>[],
): Made {
  const left = pairs.map(partOf);
  const partners = new Map<string, Part>();
  for (const { text, nodes } of [...pairs.map(({ partner }) => partner), ...leftOver]) {
    if (partners.has(text)) continue;
    let id = `to-${slug(text) || partners.size}`;
    // Partners may differ in signs alone, as `p < 0.05` and `p > 0.05` do.
    while ([...partners.values()].some((one) => one.id === id)) id = `${id}-1`;
    partners.set(text, { id, text, nodes });
  }
  const rights = [...partners.values()];
  const right = Object.fromEntries(
    pairs.map(({ id, partner }) => [id, partners.get(partner.text)?.id ?? '']),
  );
  const [from = '', to = ''] = header;
  const asked = (left: Part[], rights: Part[]): { ask: Ask; key: Key } => ({
    ask: { form: 'match', header: [from, to], left, right: rights },
    key: { form: 'match', right },
  });
  return {
    reasons: reasonsOf(pairs),
    known: idsOf([...left, ...rights]),
    all: asked(left, rights),
    make(seed) {
      const random = randomOf(seed);
      return asked(random.shuffled(left), random.shuffled(rights));
    },
  };
}

/** Code with gaps, each with choices of its own. */
export function completeTask(
  language: string,
  code: string,
  gaps: { text: string; reason: Text; choices: { text: string; right: boolean }[] }[],
): Made {
  // The code names a gap by what stands in the first cell, as in [[1]].
  const given = gaps.map(({ text, reason, choices }) => ({
    id: text,
    reason,
    words: wordsOf(choices.map((choice) => choice.text)),
    right: choices.find((choice) => choice.right)?.text ?? '',
  }));
  const right = Object.fromEntries(given.map(({ id, words, right }) => [id, idOfWord(right, words)]));
  const asked = (ordered: (words: Word[]) => Word[]): { ask: Ask; key: Key } => ({
    ask: {
      form: 'complete',
      language,
      code,
      gaps: given.map(({ id, words }) => ({ id, choices: ordered(words) })),
    },
    key: { form: 'complete', right },
  });
  return {
    reasons: Object.fromEntries(given.map(({ id, reason }) => [id, reason])),
    known: given.flatMap(({ id, words }) => [id, ...idsOf(words)]),
    all: asked((words) => words),
    make: (seed) => asked(randomOf(seed).shuffled),
  };
}

/** Lines of code, one or some of which are meant. They stand as they stand. */
export function lineTask(language: string, code: string, lines: number[], reason: Text): Made {
  const shown = code.split('\n');
  const right = lines.map(String);
  const all: { ask: Ask; key: Key } = {
    ask: { form: 'line', language, lines: shown, choose: right.length },
    key: { form: 'line', right },
  };
  return { reasons: { line: reason }, known: shown.map((_, at) => `${at + 1}`), all, make: () => all };
}
