import { z } from 'zod';
import { grade } from '../items/grade';
import { guessOf } from '../items/guess';
import { isComplete } from '../items/response';
import { styles } from '../mock/lengths';
import { eventId } from './kind';

/** What a mock is in a file. Whoever has the file can have changed it: everything has a form and an end. */

const name = z.string().max(400);
const named = z.string().min(1).max(400);
const words = z.string().max(20_000);
/** Several times what the longest question has; reading many tags that never end takes a parser long. */
const html = z
  .string()
  .max(100_000)
  .refine((text) => text.split('<').length <= 5000);
const names = z.array(name).max(200);
/** Objects have names of their own, which are not to be asked for by accident. */
const key = named.refine((one) => !(one in {}), 'a name that no question has');
const record = <T extends z.ZodType>(value: T) =>
  z.record(key, value).refine((one) => Object.keys(one).length <= 300);
/** An address in this app. */
const href = name.regex(/^\/(?!\/)[\w./#-]*$/);

const part = z.strictObject({ id: named, text: words, html });
const parts = z.array(part).min(1).max(200);
const word = z.strictObject({ id: named, text: words });
const wordList = z.array(word).min(1).max(200);
const choose = z.int().min(1).max(200);

const ask = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('single'), options: parts }),
  z.strictObject({ form: z.literal('multiple'), options: parts, choose }),
  z.strictObject({ form: z.literal('statements'), statements: parts, words: wordList }),
  z.strictObject({ form: z.literal('order'), steps: parts }),
  z.strictObject({ form: z.literal('match'), header: z.tuple([words, words]), left: parts, right: parts }),
  z.strictObject({
    form: z.literal('complete'),
    language: name,
    code: words,
    gaps: z
      .array(z.strictObject({ id: named, choices: wordList }))
      .min(1)
      .max(50),
  }),
  z.strictObject({ form: z.literal('line'), language: name, lines: z.array(words).min(1).max(500), choose }),
]);

const right = record(name);
const keySchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('single'), right: names }),
  z.strictObject({ form: z.literal('multiple'), right: names }),
  z.strictObject({ form: z.literal('line'), right: names }),
  z.strictObject({ form: z.literal('statements'), right }),
  z.strictObject({ form: z.literal('match'), right }),
  z.strictObject({ form: z.literal('complete'), right }),
  z.strictObject({ form: z.literal('order'), order: names, after: record(names) }),
]);

const titled = z.strictObject({ id: name, title: words });

const shown = z.strictObject({
  id: named,
  unit: named,
  seed: name,
  hash: z.string().max(64),
  form: name,
  kind: name,
  origin: z.enum(['authored', 'derived']),
  stem: html,
  ask,
  area: titled.nullable(),
  domain: titled.nullable(),
  objectives: names,
  difficulty: z.int().min(0).max(10),
  tags: names,
  case: z.strictObject({ id: name, part: z.int().min(0).max(1000), title: words, html }).nullable(),
  readFirst: z.strictObject({ avoid: z.array(words).max(20), choice: z.boolean() }).nullable(),
});

const revealed = z.strictObject({
  key: keySchema,
  reasons: record(html),
  rule: z.strictObject({ id: name, title: words, html, href }).nullable(),
  source: z.strictObject({ title: words, href }).nullable(),
  reading: record(words).nullable(),
});

const question = z
  .strictObject({
    item: named,
    section: z.int().min(0).max(100),
    domain: name,
    objectives: names,
    drilled: z.boolean(),
    shown,
    revealed,
  })
  .refine(
    ({ shown, revealed }) => shown.form === shown.ask.form && shown.form === revealed.key.form,
    'a question and a key of different forms',
  )
  .refine(({ shown: { ask }, revealed: { key } }) => {
    const right = key.form === 'order' ? key.order : key.right;
    const marked = grade(key, right);
    return isComplete(ask, right) && marked?.right && marked.of > 0 && guessOf(ask) < 1;
  }, 'a right answer that nobody could give, or nobody could miss');

export const mockInFile = z.strictObject({
  id: eventId,
  exam: named,
  startedAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable(),
  seed: name,
  options: z.strictObject({
    style: z.enum(styles),
    extraTime: z.number().min(1).max(3),
    openBook: z.boolean(),
    seeded: z.boolean(),
    met: z.int().min(0).max(1000),
  }),
  questions: z
    .array(question)
    .min(1)
    .max(200)
    .refine(
      (all) =>
        all.every(({ section }, at) => [0, at === 0 ? 0 : 1].includes(section - (all[at - 1]?.section ?? 0))),
      'sections that do not follow each other',
    ),
});

export type MockInFile = z.infer<typeof mockInFile>;
