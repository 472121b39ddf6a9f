import type { Page } from '@playwright/test';
import type { Choice, Scope } from '@/lib/items/choice';
import type { Drillable } from '@/lib/items/shown';
import type { SentCards } from '@/lib/outbox/cards';
import type { ChosenDrill } from '@/lib/outbox/drills';
import type { SentMistakes } from '@/lib/outbox/mistakes';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { Draft, GivenAnswer } from '@/lib/outbox/wire';
import type { RunningApp } from '../setup/app';
import { expect } from '../setup/test';

export const DAY = 86_400_000;

/** A learner in the page's browser, whose past can be written as if the browser had sent it. */
export interface Learner {
  /** Questions of one choice on some rules, which are named without the exam. */
  questions(...rules: string[]): Promise<Drillable[]>;
  /** Up to twenty questions of one choice that a drill would ask of something, new ones first. */
  questionsIn(scope: Scope): Promise<Drillable[]>;
  /** What a drill would ask, of all forms. */
  drill(choice: Choice): Promise<Drillable[]>;
  /** Stores what happened when it happened. */
  store(...all: (Draft & { at: number })[]): Promise<void>;
  mistakes(): Promise<SentMistakes>;
  cards(): Promise<SentCards>;
  /** The last setting of a name. */
  setting(name: string): Promise<unknown>;
}

/** The learner of the page's browser: before any page is opened, a new one. `now` is the app's clock. */
export async function beginLearner(page: Page, app: RunningApp, now = Date.now): Promise<Learner> {
  const send = async (path: string, data: unknown) => {
    const answer = await page.request.post(app.url + path, { headers: { origin: app.url }, data });
    expect(answer.status()).toBe(200);
    return answer.json();
  };
  const get = async (path: string) =>
    (await page.request.get(`${app.url}${path}exam=ai-300&zone=UTC`)).json();
  const { learner } = (await send('/api/session', {})) as { learner: string };
  const drill = async (choice: Choice) => {
    const chosen: ChosenDrill = await send('/api/drill', { exam: 'ai-300', choice, zone: 'UTC' });
    return chosen.items;
  };
  const questionsIn = async (scope: Scope) =>
    (await drill({ scope, of: 'new-first', size: 20 })).filter(({ shown }) => shown.form === 'single');
  return {
    questions: (...rule) => questionsIn({ rule }),
    questionsIn,
    drill,
    async store(...all) {
      const events = all.map(({ at, ...draft }) => {
        return { v: 1, id: uuid7(at), learner, exam: 'ai-300', at: new Date(at).toISOString(), ...draft };
      });
      const { results } = await send('/api/events', { v: 1, sent: new Date(now()).toISOString(), events });
      expect(results.map(({ status }: { status: string }) => status)).toEqual(all.map(() => 'stored'));
    },
    mistakes: () => get('/api/mistakes?'),
    cards: () => get('/api/cards?'),
    async setting(name) {
      const { last } = await get('/api/progress?');
      return last['setting.set'][`ai-300 ${name}`]?.payload.value;
    },
  };
}

/** An answer to a question; a wrong one to a question of one choice. */
export function answerTo(
  { shown, revealed }: Drillable,
  at: number,
  { right, ...given }: Partial<GivenAnswer> & { right: boolean },
): Draft & { at: number } {
  const { id: item, unit, hash, seed, ask } = shown;
  const key = 'right' in revealed.key ? revealed.key.right : revealed.key.order;
  const isKey = (id: string) => Array.isArray(key) && key.includes(id);
  const wrong = ask.form === 'single' ? ask.options.filter(({ id }) => !isKey(id)) : [];
  const response = right ? key : wrong.slice(0, 1).map(({ id }) => id);
  const usual = { certainty: 'sure', ms: 1000, where: 'drill', run: null } as const;
  return { at, kind: 'answer.given', unit, payload: { item, hash, seed, response, ...usual, ...given } };
}

/** Rules with a scenario and a row that ask of them, each with one choice; of three areas, with three tags. */
export const rules = [
  'decisions/promotion-decision#canary',
  'decisions/endpoint-errors-by-status#pending',
  'decisions/retrieval-symptoms#mixed-models',
] as const;
