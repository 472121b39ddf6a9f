import type { ExamDraft } from '../draft';
import { type Ticking, tickingForms, tickingFrom } from '../kinds/ticking';
import { eachNode } from '../nodes';
import { listed } from '../phrases';
import { asKind, type Finding, type Rule } from '../rule';
import { meant, quote } from '../wording';
import { checklist, set } from './examples';

export const ticksAreKnown: Rule = {
  id: 'ticks-are-known',
  group: 'structure',
  severity: 'error',
  holds: `\`ticks=\` stands at an item of a checklist, and names something that the app knows to have been done: ${listed(tickingForms.map((form) => `\`${form}\``))}.`,
  exam(exam, report) {
    for (const draft of exam.drafts) {
      const items = new Set(asKind(draft, 'checklist')?.body.items);
      eachNode(draft.tree, 'listItem', (item) => {
        const ticks = item.data?.attributes?.ticks;
        if (ticks === undefined) return;
        const finding = items.has(item) ? wrongIn(ticks, exam) : elsewhere;
        if (finding) report(draft, item, finding);
      });
    }
  },
  passes: {
    'checklists/ready.md': checklist(
      '- [ ] Pass two {#two ticks=mocks-passed:2}\n- [ ] Know home {#home ticks=areas-green:home}\n- [ ] Say it {#say ticks=recalled:aloud}',
      { title: 'Ready' },
    ),
    'sets/aloud.md': set('1. [Home](../areas/home.md)'),
  },
  fails: {
    files: {
      'checklists/ready.md': checklist(
        '- [ ] Pass two {#two ticks=mock-passed:2}\n- [ ] Know it {#know ticks=areas-green:hom}\n- [ ] Say it {#say ticks=recalled:aloud}\n- [ ] Sleep\n  1. Long {#long ticks=mistakes-closed}',
      ),
    },
    messages: [
      'content/demo/checklists/ready.md:6:1 error ticks-are-known: found ticks=mock-passed:2, expected one of mocks-passed:2, areas-green, areas-green:retrieval, recalled:final-questions, mistakes-closed. Did you mean mocks-passed:2?',
      'content/demo/checklists/ready.md:7:1 error ticks-are-known: found the area "hom", which does not exist, expected an area of this exam. Did you mean home?',
      'content/demo/checklists/ready.md:8:1 error ticks-are-known: found the list "aloud", which does not exist, expected a checklist or a set of this exam. Correct the name, or write the list.',
      'content/demo/checklists/ready.md:10:3 error ticks-are-known: found ticks= at something else than an item "- [ ]" of a checklist, expected nothing. Take it out.',
    ],
  },
};

const elsewhere: Finding = {
  found: 'ticks= at something else than an item "- [ ]" of a checklist',
  expected: 'nothing',
  fix: 'Take it out.',
};

function wrongIn(ticks: string, exam: ExamDraft): Finding | undefined {
  const ticking = tickingFrom(ticks);
  if (!ticking) {
    return {
      found: `ticks=${ticks}`,
      expected: `one of ${tickingForms.join(', ')}`,
      fix: meant(ticks, tickingForms, 'Correct it, or leave it out: the item is then ticked by hand.'),
    };
  }
  const { what, expected, folders, names } = namedBy(ticking);
  const known = [...exam.byId.values()].filter(({ folder }) => folders.includes(folder));
  const lost = names.find((name) => !known.some((draft) => draft.name === name));
  if (lost === undefined) return undefined;
  return {
    found: `the ${what} ${quote(lost)}, which does not exist`,
    expected: `${expected} of this exam`,
    fix: meant(
      lost,
      known.map(({ name }) => name),
      `Correct the name, or write the ${what}.`,
    ),
  };
}

function namedBy(ticking: Ticking) {
  return ticking.by === 'areas-green'
    ? { what: 'area', expected: 'an area', folders: ['areas'], names: ticking.areas }
    : {
        what: 'list',
        expected: 'a checklist or a set',
        folders: ['checklists', 'sets'],
        names: ticking.by === 'recalled' ? [ticking.list] : [],
      };
}
