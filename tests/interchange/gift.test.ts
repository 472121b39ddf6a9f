import { type GIFTQuestion, type Matching, type MultipleChoice, parse } from 'gift-pegjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/gift/route';
import { liveContent } from '@/lib/content/live';
import { type Exam, findExam, type Model } from '@/lib/content/model';
import { chooseForGift, giftOf, offersOf } from '@/lib/interchange/gift';
import { escaped } from '@/lib/interchange/gift-answers';
import { bankOf } from '@/lib/items/bank';
import type { Item } from '@/lib/items/item';

let model: Model;
let exam: Exam;
let questions: (MultipleChoice | Matching)[];
let items: Item[];

beforeAll(async () => {
  model = (await liveContent()).model();
  const found = findExam(model, 'ai-300');
  if (!found) throw new Error('There is no exam.');
  exam = found;
  const chosen = chooseForGift(exam, {});
  items = chosen.taken;
  const read = parse(await giftOf(chosen, exam, { model, origin: 'http://localhost:3000' }));
  questions = read.filter(
    (one): one is MultipleChoice | Matching => one.type === 'MC' || one.type === 'Matching',
  );
  expect(read.filter(({ type }) => !['MC', 'Matching', 'Category'].includes(type))).toEqual([]);
}, 120_000);

afterAll(async () => (await liveContent()).close());

const byId = () => new Map(questions.map((one) => [one.id, one]));
/** The parser leaves escaped signs of a right side as it has marked them. */
const plain = (text: string) =>
  text.replace(/&&0(\d\d|\d\d\d);?/g, (_, code) => String.fromCharCode(Number(code)));

test('a parser that others wrote reads every question, with its key', () => {
  expect(questions).toHaveLength(items.length);
  const read = byId();
  for (const item of items.filter(({ id }) => id.length <= 100)) {
    const one = read.get(item.id);
    if (!one) throw new Error(`${item.id} was not read.`);
    if (item.key.form === 'single' && one.type === 'MC') {
      const at = item.ask.form === 'single' ? item.ask.options.findIndex(({ id }) => isRight(item, id)) : -1;
      expect(one.choices.map(({ isCorrect }) => isCorrect).indexOf(true), item.id).toBe(at);
      expect(
        one.choices.every(({ feedback }) => feedback?.text),
        item.id,
      ).toBe(true);
    } else if (item.ask.form === 'multiple' && one.type === 'MC') {
      const wanted = item.ask.options.map(({ id }) => isRight(item, id));
      expect(
        one.choices.map(({ weight }) => (weight ?? 0) > 0),
        item.id,
      ).toEqual(wanted);
      const sum = one.choices.reduce((all, { weight }) => all + Math.max(0, weight ?? 0), 0);
      expect(Math.abs(sum - 100), item.id).toBeLessThan(0.001);
    } else if (item.ask.form === 'statements' && one.type === 'Matching' && item.key.form === 'statements') {
      const { words, statements } = item.ask;
      const { right } = item.key;
      const wanted = statements.map(({ id }) => words.find((word) => word.id === right[id])?.text);
      expect(
        one.matchPairs.map(({ subanswer }) => plain(subanswer)),
        item.id,
      ).toEqual(wanted);
    } else if (item.key.form === 'order' && one.type === 'Matching') {
      const places = one.matchPairs.map(({ subanswer }) => Number(subanswer));
      expect(
        places.toSorted((a, b) => a - b),
        item.id,
      ).toEqual(places.map((_, at) => at + 1));
    }
  }
});

function isRight({ key }: Item, id: string): boolean {
  return key.form !== 'order' && Array.isArray(key.right) && key.right.includes(id);
}

test('questions are HTML of their own, in the forms that GIFT has', () => {
  expect(questions.every(({ stem }) => stem.format === 'html' && stem.text.startsWith('<'))).toBe(true);
  const text = JSON.stringify(questions);
  expect(text).not.toMatch(/class=\\"|style=\\"|href=\\"\//);
  for (const one of questions) expect(one.hasEmbeddedAnswers, one.title ?? '').toBe(false);
});

test('what is kept for mocks is not among them, and what cannot be held is counted', () => {
  const drilled = [...bankOf(exam).sources.values()].filter(({ use }) => use === 'drill').length;
  const [whole, ...parts] = offersOf(exam);
  expect(items.every(({ use }) => use === 'drill')).toBe(true);
  expect((whole?.questions ?? 0) + (whole?.left ?? 0)).toBe(drilled);
  expect(whole?.left).toBeGreaterThan(0);
  const domains = parts.filter(({ kind }) => kind === 'domain');
  expect(domains.reduce((sum, { questions }) => sum + questions, 0)).toBe(whole?.questions);
});

test('an area alone is a file of its own, whoever asks, and nothing is told so', async () => {
  const ask = (of: string) =>
    GET(
      new Request(`http://localhost:3000/api/gift?${new URLSearchParams({ exam: 'ai-300', of })}`, {
        headers: { host: 'localhost:3000' },
      }),
    );
  const answer = await ask('area=retrieval');
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="greenboard-ai-300-retrieval.gift.txt"',
  );
  const offer = offersOf(exam).find(({ of }) => of === 'area=retrieval');
  const read: GIFTQuestion[] = parse(await answer.text());
  expect(read.filter(({ type }) => type !== 'Category')).toHaveLength(offer?.questions ?? 0);
  expect(new Set(read.filter(({ type }) => type === 'Category').map(({ title }) => title)).size).toBe(1);
  for (const of of ['area=nowhere', 'nowhere', 'size=3']) expect((await ask(of)).status, of).toBe(404);
});

test.each([
  'a = b ~ c # d { e } f : g',
  'C:\\new\\temp',
  '\\n is no line',
  'one\ntwo\n\nthree',
  '-> there',
  '// no comment',
  '[html] no format',
])('every sign survives: %j', (words) => {
  const text = `::title::[html]<p>${escaped(words)}</p>{\n\t=[html]${escaped(words)}#[html]${escaped(words)}\n\t~[html]no\n}\n`;
  const [one] = parse(text) as [MultipleChoice];
  expect(one.stem.text).toBe(`<p>${words}</p>`);
  expect(one.choices[0]?.text.text).toBe(words);
  expect(one.choices[0]?.feedback?.text).toBe(words);
});
