import type { Browser, Page } from '@playwright/test';
import { choiceFrom } from '@/lib/items/choice';
import type { Drillable } from '@/lib/items/shown';
import type { MockResult, OpenMock } from '@/lib/outbox/mocks';
import type { SentPlan, SentTask } from '@/lib/outbox/plan';
import type { Draft, GivenAnswer, Snapshot, Standing } from '@/lib/outbox/wire';
import type { Calendar } from '../setup/calendar';
import { answerTo, beginLearner, type Learner } from './reviewing';
import { mockOnServer, startMock } from './taking';

/** Somebody who studies by the plan, sending what the browser would send, without the screens. */
export interface Student {
  /** Today's tasks. */
  today(): Promise<SentTask[]>;
  /** Does what is left today: goes through cards, reads and rates, drills. Mocks, labs and lists stay. */
  workThrough(): Promise<void>;
  /** What the server counts of all that was done. */
  standing(): Promise<Pick<Standing, 'evidence' | 'mistakes'>>;
  /** Answers the open questions of a mock that runs, so many minutes ago; `keys` are those of its form. */
  answerMock(id: string, keys: MockResult, ago: number): Promise<void>;
}

const MINUTE = 60_000;
const unit = 'ai-300';

/** `knows` says whether the n-th question of an area is answered rightly, counted from 0. */
export function studentAs(
  page: Page,
  { app, now }: Calendar,
  learner: Learner,
  knows: (area: string, n: number) => boolean,
): Student {
  const asked = new Map<string, number>();

  function given({ shown, revealed }: Drillable, area: string, isCard = false): Draft {
    const n = asked.get(area) ?? 0;
    asked.set(area, n + 1);
    // Wrong answers are given to questions of one choice alone.
    const right = knows(area, n) || shown.form !== 'single';
    const certainty = n % 4 === 1 ? 'think' : 'sure';
    const where = isCard ? 'card' : 'drill';
    const { at: _, ...draft } = answerTo({ shown, revealed }, 0, { right, certainty, where });
    return draft;
  }

  async function doingOf({ kind, href }: SentTask): Promise<Draft[]> {
    if (kind === 'read') return [{ kind: 'rating.set', unit: href.slice(1), payload: { level: 'review' } }];
    if (kind === 'cards') {
      const { asked, due } = await learner.cards();
      return asked
        .slice(0, due)
        .flatMap((card) => (card.ask === 'question' ? given(card.question, 'cards', true) : []));
    }
    if (!href.includes('/drill/run?')) return [];
    const choice = choiceFrom(new URL(href, app.url).searchParams);
    return (await learner.drill(choice)).map((question) => given(question, choice.scope.area?.[0] ?? ''));
  }

  const today = async () => {
    const answer = await page.request.get(`${app.url}/api/plan?exam=ai-300&zone=Europe/Berlin`);
    return ((await answer.json()) as SentPlan).days[0]?.tasks ?? [];
  };
  return {
    today,
    async workThrough() {
      for (const task of (await today()).filter(({ done }) => !done)) {
        const all = await doingOf(task);
        await learner.store(
          ...all.map((draft, at) => ({ ...draft, at: now() - (all.length - at) * MINUTE })),
        );
      }
    },
    async standing() {
      const answer = await page.request.get(`${app.url}/api/progress?exam=ai-300`);
      const { evidence, mistakes } = ((await answer.json()) as Snapshot).standing;
      return { evidence, mistakes };
    },
    async answerMock(id, keys, ago) {
      const { questions, answered } = (await mockOnServer(page, app, id)) as OpenMock;
      const responses = questions.flatMap((question, at): Draft[] => {
        const { shown, revealed } = keys.questions[at] ?? {};
        if (!shown || !revealed || question.id in answered) return [];
        const n = asked.get('mock') ?? 0;
        asked.set('mock', n + 1);
        const right = knows('mock', n) || shown.form !== 'single';
        const { response } = answerTo({ shown, revealed }, 0, { right }).payload as GivenAnswer;
        return [
          {
            ...{ kind: 'mock.response', unit },
            payload: { mock: id, item: question.id, response, flagged: false, spent: MINUTE },
          },
        ];
      });
      await learner.store(...responses.map((draft) => ({ ...draft, at: now() - ago * MINUTE })));
    },
  };
}

/** The questions of a mock with their keys: somebody else had the same one, and handed it in as it was. */
export async function keysOf(
  browser: Browser,
  { app, now }: Calendar,
  asked: { style: string; length: number; seed: string },
): Promise<MockResult> {
  const other = await browser.newPage();
  const learner = await beginLearner(other, app, now);
  const id = await startMock(other, app, asked);
  await learner.store({ kind: 'mock.submitted', unit, payload: { mock: id }, at: now() });
  const result = (await mockOnServer(other, app, id)) as MockResult;
  await other.close();
  return result;
}
