import { isComplete } from '@/lib/items/response';
import type { Shown } from '@/lib/items/shown';
import { isAnswered } from '@/lib/mock/form';
import type { Answered, OpenMock } from '@/lib/outbox/mocks';

/** A mock while it is taken: what the server said, with what was done since. */
export interface Taken {
  mock: OpenMock;
  /** By the name of the question. */
  answered: Record<string, Answered>;
  /** Places of the sections that were left for good. */
  closed: readonly number[];
}

export type State = 'open' | 'part' | 'answered';

/** How a question stands. */
export interface Standing {
  id: string;
  /** Its number, from 1. */
  number: number;
  section: number;
  state: State;
  flagged: boolean;
  /** Its case study was left for good. */
  isClosed: boolean;
}

const untouched: Answered = { response: null, flagged: false };

export function answeredIn({ answered }: Pick<Taken, 'answered'>, id: string): Answered {
  return answered[id] ?? untouched;
}

/** How each question stands, in their order. */
export function standingsOf(taken: Taken): Standing[] {
  const { mock, closed } = taken;
  const sections = new Map(mock.sections.flatMap(({ questions }, at) => questions.map((id) => [id, at])));
  return mock.questions.map((shown, at) => {
    const { response, flagged } = answeredIn(taken, shown.id);
    const section = sections.get(shown.id) ?? 0;
    return {
      ...{ id: shown.id, number: at + 1, section, flagged },
      state: stateOf(shown, response),
      isClosed: closed.includes(section),
    };
  });
}

function stateOf(shown: Shown, response: Answered['response']): State {
  if (!isAnswered(response)) return 'open';
  return isComplete(shown.ask, response) ? 'answered' : 'part';
}

/** The section that has to be left for good before another one is entered; undefined where there is none. */
export function caseLeftFor(taken: Taken, from: number, to: number | 'review'): number | undefined {
  const isCase = taken.mock.sections[from]?.case !== null && taken.mock.sections.length > from + 1;
  return isCase && to !== from && !taken.closed.includes(from) ? from : undefined;
}

/** Where to go on: at the question asked for if it is open, else at the first that is not answered. */
export function placeToGoOn(taken: Taken, wanted: string): number {
  const standings = standingsOf(taken);
  const section = standings.find(({ isClosed }) => !isClosed)?.section ?? 0;
  const open = standings.filter((one) => one.section === section);
  const found = open.find(({ id }) => id === wanted) ?? open.find(({ state }) => state === 'open') ?? open[0];
  return found ? found.number - 1 : 0;
}
