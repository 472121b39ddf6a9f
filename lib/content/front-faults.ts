import type { YAMLParseError, YAMLWarning } from 'yaml';
import type { Place } from './file';
import { quote } from './wording';

/** What keeps front matter from being read: the place and a sentence. */
export interface FrontFault {
  place: Place;
  found: string;
  fix: string;
}

/** What the parser stumbled at, with the lines of the YAML to look at. Lines count from 1, and in the YAML. */
interface Stumble {
  message: string;
  place: Place;
  lines: string[];
}

/**
 * An error of the YAML parser in the words of somebody who writes knowledge and no YAML. The parser says where it
 * could not go on; what was done wrong stands there, or on a line nearby.
 */
export function faultOf(error: YAMLParseError | YAMLWarning, place: Place, lines: string[]): FrontFault {
  const stumble = { message: error.message, place, lines };
  return (
    noBreakSpace(stumble) ??
    byCode[error.code]?.(stumble) ?? {
      place,
      found: `YAML that cannot be read (${error.message.split('\n')[0]?.replace(/\.$/, '')})`,
      fix: 'Check indentation, colons and quotes on this line.',
    }
  );
}

const byCode: Partial<Record<string, (stumble: Stumble) => FrontFault | undefined>> = {
  DUPLICATE_KEY: ({ place }) => ({
    place,
    found: 'a key that stands here twice',
    fix: 'Delete one of the two.',
  }),
  TAB_AS_INDENT: ({ place }) => ({
    place,
    found: 'a tab before a key',
    fix: 'Delete it, or write two blanks for it where the key belongs to the one above.',
  }),
  MULTILINE_IMPLICIT_KEY: withoutColon,
  MISSING_CHAR: (stumble) => unclosedQuote(stumble) ?? withoutColon(stumble),
  BLOCK_AS_IMPLICIT_KEY: (stumble) => secondColon(stumble) ?? outOfLine(stumble, 1) ?? signs(stumble),
  BAD_INDENT: (stumble) => unclosedBracket(stumble) ?? outOfLine(stumble, 0),
  UNEXPECTED_TOKEN: (stumble) => signs(stumble) ?? outOfLine(stumble, -1),
  BAD_SCALAR_START: signs,
  BAD_ALIAS: signs,
  TAG_RESOLVE_FAILED: signs,
};

/** A line's key, what stands behind it for a colon, and its value. */
const keyed = /^\s*(\p{L}[\p{L}_-]*)\s{0,9}([:：=]?)\s{0,9}(.*)$/u;

function withoutColon({ place, lines }: Stumble): FrontFault {
  const line = lines[place.line - 1] ?? '';
  const [, key, sign, value] = keyed.exec(line) ?? [];
  const shouldBe = value && quote(`${key}: ${value}`);
  if (!shouldBe) return { place, found: quote(line), fix: 'Write "key: value".' };
  return sign === ':'
    ? { place, found: `${quote(line)} without a blank behind its colon`, fix: `Write ${shouldBe}.` }
    : {
        place,
        found: `${quote(line)}, a line without a colon`,
        fix: `Write ${shouldBe}; if it goes on with the value above, put both on one line.`,
      };
}

function secondColon({ place, lines }: Stumble): FrontFault | undefined {
  const value = valueOn(lines, place.line);
  if (isInCurlyQuotes(value)) return { place, ...curlyQuotes(value) };
  return /:(\s|$)/.test(value)
    ? {
        place,
        found: 'a second colon in one value',
        fix: 'Put the value into quotes, as in title: "Online: when?".',
      }
    : undefined;
}

/** A key that does not begin where those beside it do, on a line before or after the one the parser names. */
function outOfLine({ place, lines }: Stumble, by: -1 | 0 | 1): FrontFault | undefined {
  const line = place.line + by;
  const text = lines[line - 1] ?? '';
  const column = text.search(/\S/) + 1;
  if (column === 0 || (by !== 0 && column === 1)) return undefined;
  return {
    place: { line, column },
    found: `${quote(text)} further right or left than the keys beside it`,
    fix: 'Let it begin where they do.',
  };
}

/** A value that begins with a sign that means something to YAML. */
function signs({ place, lines }: Stumble): FrontFault | undefined {
  const value = valueOn(lines, place.line);
  return /^[^\p{L}\p{N}\s]/u.test(value) ? { place, ...signOfYaml(value) } : undefined;
}

export function signOfYaml(value: string): Omit<FrontFault, 'place'> {
  const quotes = value.includes('"') ? "single quotes (')" : 'quotes (")';
  return {
    found: `${quote(value)}, which begins with a sign of YAML`,
    fix: `Put the whole value into ${quotes}.`,
  };
}

function unclosedQuote({ message, lines }: Stumble): FrontFault | undefined {
  const mark = /^Missing closing (["'])/.exec(message)?.[1];
  if (!mark) return undefined;
  // Not within a word, where it is an apostrophe.
  const opening = new RegExp(`[\\s[{,]${mark}`);
  const at = lines.findIndex((line) => opening.test(line) && line.split(mark).length % 2 === 0);
  if (at < 0) return undefined;
  return {
    place: { line: at + 1, column: (lines[at]?.search(opening) ?? 0) + 2 },
    found: `a ${mark} that nothing closes`,
    fix: `Write another ${mark} at the end of the value.`,
  };
}

const closing: Record<string, string> = { '[': ']', '{': '}' };

function unclosedBracket({ message, place, lines }: Stumble): FrontFault | undefined {
  if (!message.startsWith('Flow')) return undefined;
  for (let line = place.line; line > 0; line--) {
    const [open = ''] = valueOn(lines, line);
    const close = closing[open];
    if (!close || valueOn(lines, line).includes(close)) continue;
    return {
      place: { line, column: (lines[line - 1]?.indexOf(open) ?? 0) + 1 },
      found: `a ${open} that nothing closes`,
      fix: `Write ${close} at the end of the value.`,
    };
  }
  return undefined;
}

/** Word processors write blanks that no line breaks at, which look like others and are none to YAML. */
function noBreakSpace({ place, lines }: Stumble): FrontFault | undefined {
  const at = (lines[place.line - 1] ?? '').search(/^\s*\u00a0|:\u00a0/);
  if (at < 0) return undefined;
  const column = (lines[place.line - 1]?.indexOf('\u00a0') ?? 0) + 1;
  return {
    place: { line: place.line, column },
    found: 'a no-break space where YAML wants a blank',
    fix: 'Delete it, and type a blank.',
  };
}

/** Whether a text stands in quotes of a word processor, which are letters like others to YAML. */
export function isInCurlyQuotes(text: string): boolean {
  return /^[“”„][^“”„]*[“”]$/.test(text);
}

export function curlyQuotes(text: string): Omit<FrontFault, 'place'> {
  return {
    found: `curly quotes around ${quote(text.slice(1, -1))}`,
    fix: 'Write straight ones ("); if candidates are to see them, put straight ones around them.',
  };
}

/** What stands behind the first colon of a line. */
function valueOn(lines: string[], line: number): string {
  return /:\s+(.*)$/.exec(lines[line - 1] ?? '')?.[1]?.trim() ?? '';
}
