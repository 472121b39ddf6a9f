import type { Answered, OpenMock } from '@/lib/outbox/mocks';
import type { Taken } from './standing';

/** What was done here or in another tab since the server was asked, to be laid over its answer. */
export interface Overlay {
  /**
   * Takes an answer of a time, in milliseconds since 1970, unless a later one is known. True where another one of
   * about the same time is known: then only the server can tell which was the last.
   */
  answer(item: string, answered: Answered, at: number): boolean;
  close(section: number): void;
  submit(): void;
  isSubmitted(): boolean;
  /** Says that the server is asked now. */
  ask(): void;
  /** Says that it answered, and that all that had been done before it was asked had been sent. */
  settle(phase: OpenMock['phase']): void;
  /** A mock with what was done since. */
  over(mock: OpenMock): Taken & { isOver: boolean };
}

/** Tabs of one device hear of each other within this time, in milliseconds. */
const HEARD = 2000;

export function createOverlay(): Overlay {
  /** Counts how often the server was asked: what was done carries the turn in which that was. */
  let turn = 0;
  const made = new Map<string, { answered: Answered; at: number; turn: number }>();
  const closed = new Set<number>();
  let submitted: number | null = null;
  return {
    answer(item, answered, at) {
      const before = made.get(item);
      if (!before || before.at <= at) made.set(item, { answered, at, turn });
      return before !== undefined && Math.abs(before.at - at) < HEARD;
    },
    close: (section) => void closed.add(section),
    submit: () => {
      submitted = turn;
    },
    isSubmitted: () => submitted !== null,
    ask: () => {
      turn++;
    },
    settle(phase) {
      for (const [item, one] of made) if (one.turn < turn) made.delete(item);
      // It was refused then, and goes on.
      if (submitted !== null && submitted < turn && phase === 'running') submitted = null;
    },
    over(mock) {
      const answered = { ...mock.answered };
      for (const [item, one] of made) answered[item] = one.answered;
      return {
        mock,
        answered,
        closed: [...new Set([...mock.closed, ...closed])],
        isOver: submitted !== null || mock.phase === 'closing',
      };
    },
  };
}
