import type { Source } from '../read';
import { atStart, type Rule } from '../rule';
import { area } from './examples';

const tooLong = 'word '.repeat(4001);

export const fileIsReadable: Rule = {
  id: 'file-is-readable',
  group: 'structure',
  severity: 'error',
  holds:
    'A file is text in UTF-8 of at most 256 KB (a picture: 2 MB, a drawing: 128 KB), with no line over 20,000 characters and no nesting deeper than 12 levels.',
  exam(exam, report) {
    const sources = [...exam.drafts.map((draft) => draft.source), ...exam.others.values()];
    for (const source of sources) {
      if (source.unreadable === undefined) continue;
      report(source, atStart, {
        found: source.unreadable,
        expected: 'a file of text in UTF-8, or a picture, of a size that people read',
        fix: fixOf(source, source.unreadable),
      });
    }
    for (const draft of exam.drafts) {
      if (!draft.excess) continue;
      const { line, found, expected } = draft.excess;
      report(
        draft,
        { line, column: 1 },
        { found, expected, fix: 'Break it up into shorter paragraphs or lists.' },
      );
    }
  },
  passes: { 'areas/home.md': area('Ein Bär, 熊 и 🐻.\n\n- [ ] What a thing is {#thing}') },
  fails: {
    files: { 'areas/home.md': area(`${tooLong}\n\n- [ ] What a thing is {#thing}`) },
    messages: [
      'content/demo/areas/home.md:15:1 error file-is-readable: found a line of 20005 characters, expected at most 20000. Break it up into shorter paragraphs or lists.',
    ],
  },
};

function fixOf({ path }: Source, why: string): string {
  if (/UTF/.test(why)) return 'Save it as UTF-8 in your editor.';
  if (/^\d/.test(why)) return 'Make it smaller, or split it.';
  if (why === 'a symbolic link') return 'Put the file itself here.';
  if (why === 'a folder') return 'Rename the folder: only files end in .md.';
  if (why === 'a binary file' && !path.endsWith('.md'))
    return 'Delete it. Pictures go into images/ and end in .svg, .png, .webp or .jpg.';
  if (why === 'a binary file') return 'Write it anew as plain text.';
  return 'Check that you may read it, or delete it.';
}
