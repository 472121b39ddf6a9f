/** Elements that have no end tag. */
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);

/** Elements that a reader opens anew after each block that ends before they do. */
const reopened = new Set([
  ...['a', 'b', 'big', 'code', 'em', 'font', 'i', 'nobr'],
  ...['s', 'small', 'strike', 'strong', 'tt', 'u'],
]);

/** How many elements may stand in each other, and how many of those that are opened anew: several times ours. */
const deepest = 100;
const deepestReopened = 6;

/** A tag, with so many attributes at most: a reader compares each with all before it. */
const tag = /<(\/?)([a-z][\w:-]*)(?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?){0,30}\s*>/iy;

/**
 * Whether HTML is written as this program writes it: nothing but text and tags, and each element ended in the one that
 * it began in. Readers mend everything else, and take time and space for it that grow with its square: 13 KB of `<b>`
 * that never end, before a thousand paragraphs, are a gigabyte. Takes as long as the text is.
 */
export function isWellFormed(html: string): boolean {
  const open: string[] = [];
  let inside = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const [, slash, written = ''] = tag.exec(html) ?? [];
    const name = written.toLowerCase();
    if (name === '') return false;
    if (empty.has(name)) continue;
    if (reopened.has(name)) inside += slash ? -1 : 1;
    if (slash ? open.pop() !== name : open.push(name) > deepest) return false;
    if (inside > deepestReopened) return false;
  }
  return open.length === 0;
}
