import { setImmediate } from 'node:timers/promises';
import { foreignHtml } from '../content/foreign-html';
import { findExam, type Model } from '../content/model';
import type { MockRow } from '../db/mocks';
import type { ShownAsk, ShownPart } from '../items/shown';
import { bareAsk, type FormItem } from '../mock/form';
import type { MockOptions, Page } from './mock-run';
import { type MockInFile, mockInFile } from './mock-schema';
import { findSource } from './world';

/** No mock lasts longer, whatever its extra time, in milliseconds. */
const mostLasts = 24 * 60 * 60 * 1000;

/** The most letters that are set in a mock: code as if each question had as much as the longest of today's, and formulas. */
const mostCode = 150_000;
const mostFormulas = 30_000;

type WholeRow = MockRow & { pages: string };

/** A mock as it stands in a file: its whole form, so that its result can be told wherever it is imported. */
export function mockToFile({ options, items, pages, startedAt, endsAt, ...row }: WholeRow): MockInFile {
  // Written by this program and never changed.
  const shown = JSON.parse(pages) as Page[];
  const form = JSON.parse(items) as FormItem[];
  return {
    ...{ id: row.id, exam: row.exam, seed: row.seed },
    startedAt: startedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    options: JSON.parse(options) as MockOptions,
    questions: form.flatMap(({ item, section, domain, objectives, drilled }, at) => {
      const page = shown[at];
      if (!page) return [];
      return [{ item, section, domain, objectives, drilled, shown: page.shown, revealed: page.revealed }];
    }),
  };
}

/** A mock of a file as it is stored, or why it cannot be, as a part of a sentence. */
export async function mockFromFile(
  raw: unknown,
  { model, now }: { model: Model; now: Date },
): Promise<{ row: WholeRow } | { problem: string }> {
  const { data, error } = mockInFile.safeParse(raw);
  if (!data)
    return {
      problem: `it is no mock in our form (${error.issues[0]?.path.join('.').slice(0, 100) || 'as a whole'})`,
    };
  const { id, exam, seed, options } = data;
  if (!findExam(model, exam)) return { problem: 'its exam is not here' };
  const [startedAt, endsAt] = [new Date(data.startedAt), data.endsAt === null ? null : new Date(data.endsAt)];
  const lasts = endsAt ? endsAt.getTime() - startedAt.getTime() : 0;
  // It may have been submitted long before its time was up, and be imported at once.
  if (startedAt.getTime() < 0 || startedAt > now || lasts < 0 || lasts > mostLasts)
    return { problem: 'its times cannot be right' };
  const pages = await cleanedPages(data.questions);
  if (!pages) return { problem: 'a text in it is not written as Greenboard writes them' };
  const items = data.questions.map(({ section, domain, objectives, drilled, ...question }, at): FormItem => {
    const { shown, revealed } = question;
    const item = provedItem(question, model);
    return {
      id: `q${at + 1}`,
      item,
      section,
      domain,
      objectives,
      drilled,
      ask: bareAsk(shown.ask),
      key: revealed.key,
    };
  });
  const json = {
    options: JSON.stringify(options),
    items: JSON.stringify(items),
    pages: JSON.stringify(pages satisfies Page[]),
  };
  return { row: { id, exam, startedAt, endsAt, seed, ...json } };
}

type Question = MockInFile['questions'][number];

/**
 * The item that a question was made from. A question that is kept for mock exams counts as met once it was asked in
 * one, and its key is told then: a file has to prove that, by the hash of the question, its key and its reasons, which
 * nobody is sent before the end of a mock. Without the proof the question is in the result, and stands for no item.
 */
function provedItem({ item, shown }: Pick<Question, 'item' | 'shown'>, model: Model): string {
  const source = findSource(model, item);
  return source?.use === 'mock' && source.hash !== shown.hash ? '' : item;
}

/** The pages of a mock with HTML that is safe to show, whoever wrote the file; undefined where a text is none. */
async function cleanedPages(questions: Question[]): Promise<Page[] | undefined> {
  const left = { code: mostCode, formulas: mostFormulas };
  const pages: Page[] = [];
  try {
    for (const [at, question] of questions.entries()) {
      pages.push({ id: `q${at + 1}`, ...(await cleaned(question, (html) => foreignHtml(html, left))) });
      // Other requests get their turn between two questions.
      await setImmediate();
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return pages;
}

type Clean = (html: string) => Promise<string>;

async function cleaned(
  { shown, revealed }: Question,
  clean: Clean,
): Promise<Pick<Page, 'shown' | 'revealed'>> {
  const reasons = Object.entries(revealed.reasons).map(async ([id, html]) => [id, await clean(html)]);
  const [stem, ask, study, rule, why] = await Promise.all([
    clean(shown.stem),
    cleanedAsk(shown.ask, clean),
    shown.case && clean(shown.case.html).then((html) => ({ ...shown.case, html })),
    revealed.rule && clean(revealed.rule.html).then((html) => ({ ...revealed.rule, html })),
    Promise.all(reasons),
  ]);
  return {
    shown: { ...shown, form: shown.ask.form, stem, ask, case: study as Page['shown']['case'] },
    revealed: { ...revealed, rule: rule as Page['revealed']['rule'], reasons: Object.fromEntries(why) },
  };
}

async function cleanedAsk(ask: ShownAsk, clean: Clean): Promise<ShownAsk> {
  const cleanAll = (parts: ShownPart[]) =>
    Promise.all(parts.map(async (part) => ({ ...part, html: await clean(part.html) })));
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return { ...ask, options: await cleanAll(ask.options) };
    case 'statements':
      return { ...ask, statements: await cleanAll(ask.statements) };
    case 'order':
      return { ...ask, steps: await cleanAll(ask.steps) };
    case 'match':
      return { ...ask, left: await cleanAll(ask.left), right: await cleanAll(ask.right) };
    case 'complete':
    case 'line':
      return ask;
  }
}
