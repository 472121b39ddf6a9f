import type { ListItem, RootContent } from 'mdast';
import { z } from 'zod';
import type { Draft } from '@/lib/content/draft';
import type { FileOf } from '@/lib/content/file';
import { bodyOf, defineKind } from '@/lib/content/kinds/define';
import { commonFront, slug } from '@/lib/content/kinds/fields';
import { firstSentence, fragmentsOf, itemPart } from '@/lib/content/kinds/parts';
import { atStart, type Rule } from '@/lib/content/rule';
import { findSection, sectionsOf, taskItems } from '@/lib/content/sections';
import { count } from '@/lib/content/wording';

const front = z.strictObject({
  ...commonFront,
  area: slug,
  /** How many things the saying keeps in mind. */
  things: z.int().min(2).max(9),
});

interface MnemonicBody {
  saying: RootContent[];
  standsFor: ListItem[];
}

export type MnemonicFile = FileOf<'mnemonic', z.infer<typeof front>, MnemonicBody>;

// As lib/content/kinds/mnemonic.ts it would enter itself in FilesByKind, and say asKind(draft, 'mnemonic').
function mnemonicOf(draft: Draft): MnemonicFile | undefined {
  return draft.folder === 'mnemonics' ? (draft.file as MnemonicFile | undefined) : undefined;
}

const example = (things: number) =>
  `---\ntitle: Four signals\narea: home\nobjectives: [1.1.1]\nthings: ${things}\n---\n\nLet The Elephants Sleep. It is said twice.\n\n## Stands for\n\n- [ ] Latency {#latency}\n- [ ] Traffic {#traffic}\n`;

const mnemonicIsWhole: Rule = {
  id: 'mnemonic-is-whole',
  group: 'structure',
  severity: 'error',
  holds: 'A mnemonic stands for as many things as it says under `things`.',
  file(draft, report) {
    const file = mnemonicOf(draft);
    if (!file || file.body.standsFor.length === file.front.things) return;
    report(atStart, {
      found: count(file.body.standsFor.length, 'thing'),
      expected: `${file.front.things}`,
      fix: 'Write what is missing under "## Stands for", or change things.',
    });
  },
  passes: { 'mnemonics/signals.md': example(2) },
  fails: {
    files: { 'mnemonics/signals.md': example(4) },
    messages: [
      'content/demo/mnemonics/signals.md:1:1 error mnemonic-is-whole: found 2 things, expected 4. Write what is missing under "## Stands for", or change things.',
    ],
  },
};

export const mnemonic = defineKind<'mnemonic', MnemonicFile['front'], MnemonicBody>({
  name: 'mnemonic',
  folder: 'mnemonics',
  one: 'Mnemonic',
  many: 'Mnemonics',
  shelf: 'know',
  rateable: true,
  front,
  read(tree) {
    const { intro, sections } = sectionsOf(tree);
    return { saying: intro, standsFor: taskItems(findSection(sections, 'Stands for')?.nodes ?? []) };
  },
  fragments: (body) => fragmentsOf(body.standsFor.map(itemPart)),
  questions: () => [],
  line: ({ body }) => firstSentence(body.saying),
  parts: ({ tree }) => ({ body: bodyOf(tree) }),
  rules: [mnemonicIsWhole],
  skeleton: ({ title, area, objective }) =>
    `---\ntitle: ${title}\narea: ${area}\nobjectives: [${objective}]\nthings: 2\nstatus: draft\n---\n\nThe saying.\n\n## Stands for\n\n- [ ] The first {#first}\n- [ ] The second {#second}\n`,
});
