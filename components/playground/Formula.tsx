import { createElement, Fragment, type ReactNode } from 'react';

/** Words, numbers and signs with blanks between them, such as `30 + 10`, or a built part. */
export type Part = string | ReactNode;

const TOKEN = /\p{L}[\p{L}\d@₊₋₀-₉-]*(?: \p{L}[\p{L}\d@₊₋₀-₉-]*)*|\d[\d.,]*\d|\d|\S/gu;

/** Text as MathML: names upright, for most have several letters. */
function tokens(text: string): ReactNode[] {
  const found = text.match(TOKEN) ?? [];
  return found.map((token, index) => {
    if (/^\p{L}/u.test(token)) return createElement('mtext', { key: index }, token);
    if (/^\d/.test(token)) return createElement('mn', { key: index }, token);
    // A sign between two numbers keeps its room wherever a formula is parted; one of a number has none.
    const before = found[index - 1];
    const isOwn = token === '−' && (before === undefined || /^[(=≈,]$/.test(before));
    const form = isOwn ? 'prefix' : /^[-+−·=≈/]$/.test(token) ? 'infix' : undefined;
    return createElement('mo', { key: index, form }, token);
  });
}

export function row(parts: Part[]): ReactNode {
  return createElement(
    'mrow',
    null,
    parts.map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is told from its like by its place alone
      <Fragment key={index}>{typeof part === 'string' ? tokens(part) : part}</Fragment>
    )),
  );
}

/** A fraction. */
export function over(top: Part, bottom: Part): ReactNode {
  return createElement('mfrac', null, row([top]), row([bottom]));
}

/** A root, in one line: signs that grow with what they hold need a font for mathematics, which many lack. */
export function root(...parts: Part[]): ReactNode {
  return row(['√', '(', ...parts, ')']);
}

export function squared(part: Part): ReactNode {
  return createElement('msup', null, row([part]), createElement('mn', null, '2'));
}

/** A logarithm with its base. */
export function logTo(base: string, of: Part): ReactNode {
  const name = createElement('msub', null, createElement('mi', null, 'log'), createElement('mn', null, base));
  return row([name, '(', of, ')']);
}

/** Parts with a sign between them. */
export function joined(parts: Part[], sign: string): Part[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [sign, part]));
}

/** A sum in brackets, as chunks that may stand in several lines. */
export function inBrackets(terms: Part[]): Part[][] {
  return terms.map((term, index) => [
    index === 0 ? '(' : '+',
    term,
    ...(index === terms.length - 1 ? [')'] : []),
  ]);
}

/** A formula in MathML, which React can change. It may break between chunks, not inside one. */
export function Formula({ chunks }: { chunks: Part[][] }) {
  return (
    <span className="formula">
      {chunks.map((chunk, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is told from its like by its place alone
        <Fragment key={index}>{createElement('math', { displaystyle: 'true' }, row(chunk))} </Fragment>
      ))}
    </span>
  );
}
