import { createHash } from 'node:crypto';
import { itemPart } from '../content/kinds/parts';
import type { FileOfKind } from '../content/model';
import type { Item } from '../items/item';
import { ruleOf } from '../items/rule';
import { type Away, awayHtml, wordsHtml } from './away';
import { answeredHtml, askedHtml } from './question';

/** A note of Anki's. Its fields are HTML in one line. */
export interface Note {
  /** Stored id of what it is about. The same one makes the same note: a second import updates it. */
  subject: string;
  deck: string;
  /** None has a blank in it. */
  tags: string[];
  front: string;
  /** The answer with its reason, and the rule. */
  back: string;
  /** Address of the rule's page. */
  rule: string;
}

/** Everything of a note but what holds of its learner. */
type Sides = Pick<Note, 'subject' | 'front' | 'back' | 'rule'>;

const columns = ['guid', 'deck', 'tags', 'Front', 'Back', 'Rule'];

/**
 * Notes as a text file for Anki 2.1.54 or later, which finds in the headers what each column is
 * (https://docs.ankiweb.net/importing/text-files.html#file-headers). The deck has a column and no header, because
 * only so one that is not there yet is made. "Basic" has a Front and a Back, which the columns' names lead to; who
 * wants the address in a field of its own has a note type with a field named Rule.
 */
export function ankiFile(notes: readonly Note[]): string {
  const headers = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#guid column:1',
    '#deck column:2',
    '#tags column:3',
    `#columns:${columns.join('\t')}`,
  ];
  const rows = notes.map(({ subject, deck, tags, front, back, rule }) =>
    [guidOf(subject), deck, tags.join(' '), front, back, rule].map(field).join('\t'),
  );
  return `${[...headers, ...rows].join('\n')}\n`;
}

/** A rule by one of its questions. */
export async function ruleNote(item: Item, away: Away): Promise<Sides> {
  const rule = await ruleOf(away.model, item.rule);
  const address = `${away.origin}${rule?.href ?? `/${item.exam}`}`;
  const words = rule ? `<hr>${rule.html}${linkTo(address, rule.title)}` : '';
  return {
    subject: item.rule,
    front: askedHtml(item, away),
    back: answeredHtml(item, away) + words,
    rule: address,
  };
}

/** A prompt or term, which is asked as it stands. */
export function recallNote(file: FileOfKind<'prompt' | 'term'>, away: Away): Sides {
  const address = `${away.origin}/${file.id}`;
  const html = (nodes: Parameters<typeof awayHtml>[0]) => awayHtml(nodes, file, away);
  const about = { subject: file.id, rule: address };
  if (file.kind === 'term') {
    const { definition, onTheExam = [] } = file.body;
    return {
      ...about,
      front: wordsHtml(file.front.title),
      back: html(definition) + html(onTheExam) + linkTo(address, file.front.title),
    };
  }
  const { question, modelAnswer = [], mustMention } = file.body;
  const mentions = mustMention.map((item) => `<li>${html(itemPart(item).nodes)}</li>`).join('');
  return {
    ...about,
    front: html(question),
    back: `${html(modelAnswer)}<p>To be mentioned:</p><ul>${mentions}</ul>${linkTo(address, file.front.title)}`,
  };
}

function linkTo(address: string, title: string): string {
  return `<p><a href="${address.replaceAll('"', '%22')}">${wordsHtml(title)}</a></p>`;
}

/** What Anki knows a note by: short, and the same on every machine. */
function guidOf(subject: string): string {
  return createHash('sha256').update(`greenboard ${subject}`).digest('base64url').slice(0, 16);
}

function field(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
