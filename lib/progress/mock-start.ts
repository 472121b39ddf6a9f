import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Exam, Model } from '../content/model';
import { database } from '../db/live';
import { addMock, findMocks } from '../db/mocks';
import { bankOf } from '../items/bank';
import { itemOf, type Source } from '../items/item';
import { drillable } from '../items/show';
import { type Assembled, assemble } from '../mock/assemble';
import { bareAsk, type FormItem } from '../mock/form';
import { styles } from '../mock/lengths';
import { endOf, minutesFor, phaseOf } from '../mock/timing';
import { settingFrom } from '../outbox/settings';
import { tellingOf } from '../readiness/telling';
import { Refusal } from '../refusal';
import { learnerIn } from './door';
import { eventId } from './kind';
import type { MockOptions, Page } from './mock-run';

/** What a browser sends to start a mock. */
export const askedMock = z.strictObject({
  id: eventId,
  exam: z.string().max(100),
  style: z.enum(styles),
  length: z.int().min(1).max(1000),
  timed: z.boolean(),
  openBook: z.boolean(),
  // Phones begin a word with a capital: a class is to get one form all the same.
  seed: z.string().trim().toLowerCase().normalize().min(1).max(60).nullable(),
});
type Asked = z.infer<typeof askedMock>;

/**
 * Makes a mock and stores its whole form; one that this learner has by this id stays as it is. Throws a Refusal
 * (409) where no such form can be drawn, or another mock of theirs runs.
 */
export async function startMock(
  learner: string,
  exam: Exam,
  model: Model,
  asked: Asked,
  now: Date,
): Promise<void> {
  const { client } = await database();
  const { id, style, length, openBook } = asked;
  if ((await findMocks(client, { learner, ids: [id] })).length > 0) return;
  const { record, last } = await learnerIn(learner, exam, model);
  if (record.mocks.some((run) => phaseOf(run, now) === 'running')) {
    throw new Refusal(409, 'Another mock of yours is running. Go on with it, or submit it first.');
  }
  const met = new Set([
    ...record.answers.map(({ source }) => source.id),
    ...record.mocks.flatMap(({ items }) => items.map(({ item }) => item)),
  ]);
  const seed = asked.seed ?? randomBytes(9).toString('base64url');
  const form = assemble(bankOf(exam), exam, {
    style,
    length,
    seed,
    // Who shares a seed gets the same form, whatever is known of them.
    met: asked.seed ? new Set() : met,
    ...(style === 'diagnostic' &&
      !asked.seed && { worth: () => tellingOf(exam, record.answers, now.getTime()) }),
  });
  if ('cannot' in form) throw new Refusal(409, `This mock cannot be put together. ${form.cannot.join(' ')}`);

  const extraTime = settingFrom((subject) => last['setting.set'][subject], exam.id, 'extraTime');
  const minutes = asked.timed ? minutesFor(exam, style) : null;
  const { items, pages } = await written(form, seed, exam, model);
  const options: MockOptions = {
    style,
    extraTime,
    openBook,
    seeded: asked.seed !== null,
    met: items.filter(({ item }) => met.has(item)).length,
  };
  await addMock(client, {
    learner,
    id,
    exam: exam.id,
    startedAt: now,
    endsAt: minutes === null ? null : endOf(now, minutes, extraTime),
    seed,
    options: JSON.stringify(options),
    items: JSON.stringify(items),
    pages: JSON.stringify(pages),
  });
}

/** The form as it is kept: questions are named by their place, which tells nothing. */
async function written(
  { sections, usedDrilled }: Assembled,
  seed: string,
  exam: Exam,
  model: Model,
): Promise<{ items: FormItem[]; pages: Page[] }> {
  const placed = sections.flatMap(({ sources }, section) => sources.map((source) => ({ source, section })));
  const made = await Promise.all(
    placed.map(async ({ source, section }, at) => {
      const id = `q${at + 1}`;
      const page = { id, ...(await drillable(model, itemOf(source, seed))) };
      const drilled = usedDrilled.includes(source.id);
      return { page, item: { ...formItem(source, section, page, exam), drilled } };
    }),
  );
  return { items: made.map(({ item }) => item), pages: made.map(({ page }) => page) };
}

function formItem(
  source: Source,
  section: number,
  { id, shown, revealed }: Page,
  exam: Exam,
): Omit<FormItem, 'drilled'> {
  return {
    id,
    item: source.id,
    section,
    domain: exam.objectives.get(source.objectives[0] ?? '')?.domain.id ?? '',
    objectives: source.objectives,
    ask: bareAsk(shown.ask),
    key: revealed.key,
  };
}
