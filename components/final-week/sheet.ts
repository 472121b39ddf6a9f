import { toString as plain } from 'mdast-util-to-string';
import { firstSentence } from '@/lib/content/kinds/parts';
import { type Exam, filesOfKind } from '@/lib/content/model';
import { oncePer } from '@/lib/content/once';
import { sectionsOf } from '@/lib/content/sections';
import { rehearsals, rehearsedIn } from '@/lib/items/rehearsal';
import type { Entry, Sheet } from './select';

/** What the page to print is made from, in the exam's reading order: what matters most comes first. */
export const sheetOf: (exam: Exam) => Sheet = oncePer((exam) => {
  const tiers = new Map(
    exam.domains.flatMap(({ areas }) => areas.map(({ name, front }) => [name, front.tier])),
  );
  const entry = (
    { id, front }: { id: string; front: { title: string; area: string } },
    text: string,
  ): Entry => ({
    title: front.title,
    href: `/${id}`,
    text,
    area: `${exam.id}/areas/${front.area}`,
    tier: tiers.get(front.area) ?? 3,
  });
  const rehearsed = new Set(rehearsals(exam).flatMap((list) => rehearsedIn(exam, list)));
  return {
    distinctions: filesOfKind(exam, 'distinction').map((file) =>
      entry(file, openingOf(plain({ type: 'root', children: file.body.tellThemApart ?? [] }))),
    ),
    metrics: filesOfKind(exam, 'metric').map((file) => {
      const intro = sectionsOf(file.tree).intro.filter(({ type }) => type === 'paragraph');
      return entry(file, [firstSentence(intro), firstSentence(file.body.watchOut)].join(' '));
    }),
    runbooks: filesOfKind(exam, 'runbook')
      .map((file) => {
        const steps = file.body.steps.map(({ text }, at) => `${at + 1}\u00a0${text}`).join(' · ');
        // Those that the final week asks from memory come before all others.
        return { ...entry(file, steps), ...(rehearsed.has(file) && { tier: 0 }) };
      })
      .sort((a, b) => a.tier - b.tier),
  };
});

/** A short sentence of a text says little without the next: so many letters at least, where there are as many. */
const LEAST = 90;

function openingOf(text: string): string {
  let opening = '';
  for (const sentence of text.replace(/\s+/g, ' ').match(/.+?[.?!](?=\s\p{Lu}|$)\s?/gu) ?? [text]) {
    if (opening.length >= LEAST) break;
    opening += sentence;
  }
  return opening.trim();
}
