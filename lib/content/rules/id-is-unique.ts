import type { Draft } from '../draft';
import type { Place } from '../file';
import { eachNode } from '../nodes';
import { headingId } from '../prepare';
import type { Rule } from '../rule';
import { fragmentText, placeOf } from '../sections';
import { quote } from '../wording';
import { area } from './examples';

export const idIsUnique: Rule = {
  id: 'id-is-unique',
  group: 'structure',
  severity: 'error',
  holds:
    'Within a file, every heading, row, item, option and step has an id of its own, made from its first words or given by `{#id}`.',
  file(draft, report) {
    const first = new Map<string, number>();
    for (const { id, text, place } of anchorsOf(draft)) {
      const line = first.get(id);
      if (id === '') {
        report(place, {
          found: `${quote(text)}, which gives no id`,
          expected: 'letters or digits to make one from',
          fix: 'Add an id such as {#first} at its end.',
        });
      } else if (line !== undefined) {
        report(place, {
          found: `the id ${quote(id)} a second time (first on line ${line})`,
          expected: 'an id of its own',
          fix: 'Add another one such as {#other} at its end.',
        });
      } else first.set(id, place.line);
    }
  },
  passes: { 'areas/home.md': area('- [ ] What a thing is {#thing}\n- [ ] What a thing is not {#no-thing}') },
  fails: {
    files: {
      'areas/home.md': area('- [ ] What a thing is {#thing}\n- [ ] What it is not {#thing}\n- [ ] ???'),
    },
    messages: [
      'content/demo/areas/home.md:16:1 error id-is-unique: found the id "thing" a second time (first on line 15), expected an id of its own. Add another one such as {#other} at its end.',
      'content/demo/areas/home.md:17:1 error id-is-unique: found "???", which gives no id, expected letters or digits to make one from. Add an id such as {#first} at its end.',
    ],
  },
};

/** What has an anchor on the file's page, in the order of the text. */
function anchorsOf(draft: Draft): { id: string; text: string; place: Place }[] {
  const anchors: { id: string; text: string; place: Place }[] = [...(draft.file?.fragments ?? [])];
  // A scenario's headings only tell its parts apart; an empty heading has its own rule.
  if (draft.file && draft.file.kind !== 'scenario') {
    eachNode(draft.tree, 'heading', (node) => {
      const text = fragmentText(node);
      if (text !== '') anchors.push({ id: headingId(node), text, place: placeOf(node) });
    });
  }
  return anchors.sort((a, b) => a.place.line - b.place.line);
}
