import type { Link, List, ListItem, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { z } from 'zod';
import type { FileOf } from '../file';
import { capital, counted } from '../phrases';
import { setListsUnits } from '../rules/set-lists-units';
import { reasonOf } from '../sections';
import { bodyOf, defineKind } from './define';
import { commonFrontOfPlans, days } from './fields';

const front = z.strictObject({
  ...commonFrontOfPlans,
  minutes: z.int().positive(),
  days,
});

/** One thing to go through: a link, and perhaps a note indented below it. */
export interface SetEntry {
  item: ListItem;
  text: string;
  links: Link[];
  note: RootContent[];
}

export interface SetBody {
  /** The numbered list; the first one that stands at the margin. */
  list?: List;
  entries: SetEntry[];
}

export type SetFile = FileOf<'set', z.infer<typeof front>, SetBody>;

declare module '../file' {
  interface FilesByKind {
    set: SetFile;
  }
}

export const set = defineKind<'set', SetFile['front'], SetBody>({
  name: 'set',
  folder: 'sets',
  one: 'Set',
  many: 'Sets',
  shelf: 'plan',
  rateable: false,
  front,
  read(tree) {
    const list = bodyOf(tree).find((node): node is List => node.type === 'list' && node.ordered === true);
    return { list, entries: (list?.children ?? []).map(readEntry) };
  },
  fragments: () => [],
  questions: () => [],
  line: ({ front, body }) =>
    `${capital(counted(front.minutes, 'minute'))} for ${counted(body.entries.length, 'thing')} to go through.`,
  parts(file) {
    const body = bodyOf(file.tree);
    const { list, entries } = file.body;
    const at = list ? body.indexOf(list) : body.length;
    const notes = entries.map(({ note }, index): [string, RootContent[]] => [notePart(index), note]);
    return { intro: body.slice(0, at), ...Object.fromEntries(notes), body: body.slice(at + 1) };
  },
  rules: [setListsUnits],
  skeleton: ({ title, area }) => `---
title: ${title}
minutes: 20
status: draft
---

1. [What to begin with](../areas/${area}.md)
`,
});

/** The name of the part that holds the note below an entry, counted from 0. */
export function notePart(index: number): string {
  return `note-${index}`;
}

function readEntry(item: ListItem): SetEntry {
  const [first] = item.children;
  const words = first?.type === 'paragraph' ? first.children : [];
  return {
    item,
    text: first ? plain(first).trim() : '',
    links: words.filter((node) => node.type === 'link'),
    note: reasonOf(item),
  };
}
