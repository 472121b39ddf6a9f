import { useState } from 'react';
import { setTick } from '@/components/progress/store';
import { browserOutbox } from '@/lib/outbox/browser';
import type { SentTask } from '@/lib/outbox/plan';

export interface Adjust {
  /**
   * Says of a task what `plan.set` knows (a day, skip, done, plan), and has the plan made anew. `words` say what was
   * done: "Moved to Thursday."
   */
  set(task: SentTask, to: string, words: string): void;
  /** What was said last, and what takes it back; null where nothing was. */
  last: { words: string; undo: () => void } | null;
}

/** Changes the plan by hand. `again` fetches it anew. */
export function useAdjust(exam: string, again: () => void): Adjust {
  const [last, setLast] = useState<Adjust['last']>(null);

  function say({ id }: SentTask, before: string, to: string): void {
    // An item of a path is ticked, so that it is on its own page too.
    const [, item] = /^path (.+)$/.exec(id) ?? [];
    const isTick = item !== undefined && (to === 'done' || before === 'done');
    if (isTick) setTick(`${exam}/${item}`, to === 'done');
    if (!isTick || to !== 'done')
      void browserOutbox().record({ kind: 'plan.set', unit: exam, payload: { task: id, to } });
    again();
  }

  return {
    last,
    set(task, to, words) {
      say(task, task.said, to);
      setLast({
        words,
        undo() {
          say(task, to, task.said);
          setLast(null);
        },
      });
    },
  };
}
