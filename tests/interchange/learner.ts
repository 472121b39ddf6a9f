import { emptyResponse } from '@/lib/items/response';
import type { OpenMock } from '@/lib/outbox/mocks';
import type { Draft } from '@/lib/outbox/wire';
import { Browser } from './browser';

const DAY = 86_400_000;

/** A learner who has done something of every kind in the last weeks, with a mock that is over. */
export async function busyLearner(): Promise<{ browser: Browser; mock: string }> {
  const browser = await new Browser().begin();
  const start = Date.now() - 20 * DAY;
  const area = 'ai-300/areas/retrieval';
  const items = await browser.questions('retrieval');
  const answers = items.map(({ shown, revealed }, at): Draft & { at: number } => {
    const { id: item, unit, hash, seed, ask } = shown;
    const right = revealed.key.form === 'order' ? revealed.key.order : revealed.key.right;
    const response = at % 3 === 0 ? emptyResponse(ask) : right;
    const certainty = (['sure', 'think', 'guess'] as const)[at % 3] ?? 'sure';
    const payload = { item, hash, seed, response, certainty, ms: 4000, where: 'drill' as const, run: null };
    return { at: start + at * 3_600_000, kind: 'answer.given', unit, payload };
  });
  const [first] = await browser.did(...answers);
  const exam = 'ai-300';
  await browser.did(
    { at: start, kind: 'rating.set', unit: area, payload: { level: 'practice' } },
    { at: start + DAY, kind: 'rating.set', unit: area, payload: { level: 'ready' } },
    {
      at: start + DAY,
      kind: 'note.set',
      unit: items[0]?.revealed.rule?.id ?? '',
      payload: { text: '=1+1, said I' },
    },
    { at: start + DAY, kind: 'card.set', unit: 'ai-300/prompts/rollback-design', payload: { on: true } },
    { at: start + DAY, kind: 'card.set', unit: 'ai-300/terms/endpoint', payload: { on: true } },
    {
      ...{ at: start + 2 * DAY, kind: 'recall.given', unit: 'ai-300/prompts/rollback-design' },
      payload: { recalled: 'partly', mentioned: [], of: 3, cram: false },
    },
    {
      at: start + DAY,
      kind: 'answer.voided',
      unit: items[0]?.shown.unit ?? '',
      payload: { answer: first ?? '' },
    },
    { at: start, kind: 'setting.set', unit: exam, payload: { name: 'cardsADay', value: 30 } },
    {
      ...{ at: start, kind: 'setting.set', unit: exam },
      payload: { name: 'examAt', value: new Date(start + 60 * DAY).toISOString() },
    },
  );
  const mock = await browser.startMock('half', 30);
  const { questions } = await browser.mock<OpenMock>(mock);
  await browser.did(
    ...questions.slice(0, 20).map(({ id, ask }): Draft & { at: number } => ({
      ...{ at: Date.now(), kind: 'mock.response', unit: exam },
      payload: { mock, item: id, response: emptyResponse(ask), flagged: id === 'q2', spent: 1000 },
    })),
  );
  await browser.did({ at: Date.now(), kind: 'mock.submitted', unit: exam, payload: { mock } });
  return { browser, mock };
}
