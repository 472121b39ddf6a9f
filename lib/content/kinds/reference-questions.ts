import type { RootContent } from 'mdast';
import type { FileOfKind } from '../file';
import { noAllOfTheAbove } from '../item-writing';
import { oncePer } from '../once';
import { distinctParts, type Offer, type SingleChoice, singleChoiceFrom } from '../single-choice';
import { givesAway } from '../stem-writing';
import { elsewhere, paragraph, type Statement } from './parts';

type Reference = FileOfKind<'reference'>;

/** A question on a piece of code with its answer among those to the others. */
export interface Pair extends Offer {
  partner: Pick<Offer, 'text' | 'nodes'>;
}

/** What a reference asks. */
export interface ReferenceQuestions {
  /** Questions by themselves, by the ids of their rows. */
  singles: Map<string, SingleChoice>;
  /** The questions that cannot stand by themselves, to be matched with their answers; none where they are few. */
  match: { stem: RootContent[]; pairs: Pair[]; leftOver: Pair['partner'][] } | undefined;
}

/** How many wrong answers a question has to have: with fewer, one that begins with "where" is guessed from them. */
const WRONG = 3;
const LEAST_PAIRS = 3;

/**
 * The questions of a reference. One that begins with the same word as others, as "where" or "which", stands by
 * itself among their answers; the rest are matched. Worked out once a file.
 */
export const questionsOfReference: (file: Reference) => ReferenceQuestions = oncePer((file) => {
  const { recognise, fences } = file.body;
  const code = fences.slice(0, 1);
  const singles = new Map(
    recognise.flatMap((row) => {
      const alike = recognise.filter((other) => other !== row && firstWord(other) === firstWord(row));
      const right = { ...answerOf(row), reason: row.reason };
      const wrong = alike.map((other) => ({
        ...answerOf(other),
        reason: elsewhere(other.nodes, 'It answers another question: '),
      }));
      const choice = singleChoiceFrom([...code, paragraph(row.nodes)], right, wrong);
      return choice && choice.wrong.flat().length >= WRONG ? [[row.id, choice] as const] : [];
    }),
  );
  return {
    singles,
    match: matchOf(
      file,
      recognise.filter(({ id }) => !singles.has(id)),
    ),
  };
});

/** The objectives of each question of a reference, one list a question. */
export function objectivesOfReference(file: Reference): string[][] {
  const { singles, match } = questionsOfReference(file);
  return [...singles.keys(), ...(match ? [match] : [])].map(() => file.front.objectives);
}

/** Rows to be matched. Those whose answer shows at a glance leave it over, for others to be told from. */
function matchOf(file: Reference, rows: Statement[]): ReferenceQuestions['match'] {
  const distinct = distinctParts(file.body.recognise.map(partnerOf)).filter(
    ({ text }) => !noAllOfTheAbove({ stem: '', options: [{ text, right: true }] }),
  );
  const isOffered = (row: Statement) => distinct.some(({ text }) => text === row.holds);
  const pairs = rows.filter(isOffered).filter((row) => {
    const options = distinct.map(({ text }) => ({ text, right: text === row.holds }));
    return !givesAway({ stem: row.text, options });
  });
  if (pairs.length < LEAST_PAIRS) return undefined;
  const asked = paragraph([{ type: 'text', value: 'Which answer belongs to which question on this code?' }]);
  return {
    stem: [...file.body.fences.slice(0, 1), asked],
    pairs: pairs.map((row) => ({ ...row, partner: partnerOf(row) })),
    leftOver: distinct.filter(({ text }) => !pairs.some(({ holds }) => holds === text)),
  };
}

function firstWord({ text }: Statement): string {
  return text.split(' ', 1)[0]?.toLowerCase() ?? '';
}

function answerOf({ id, holds, holdsNodes }: Statement): Omit<Offer, 'reason'> {
  return { id, text: holds, nodes: holdsNodes };
}

function partnerOf({ holds, holdsNodes }: Statement): Pair['partner'] {
  return { text: holds, nodes: holdsNodes };
}
