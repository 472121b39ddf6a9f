'use client';

import { KeyHelp, type KeyWords } from '@/components/question/KeyHelp';
import type { Shown } from '@/lib/items/shown';
import { Rail } from './Rail';
import type { Drill } from './run';

const keys: KeyWords = [
  ['Enter again', 'goes on to the next question'],
  ['← →', 'goes back to look, and on again'],
  ['Esc', 'leaves; all is kept'],
];

/** What the question is of, how far the drill is, and the way out. */
export function Header({ drill, shown, onLeave }: { drill: Drill; shown?: Shown; onLeave: () => void }) {
  const { run, progress } = drill;
  const at = progress.at === 'result' ? run.items.length : progress.at + 1;
  return (
    <header className="no-print">
      <div className="drill-header">
        <p className="drill-of">{shown?.area?.title ?? shown?.domain?.title ?? run.title}</p>
        <h1>
          Question {at}
          {!run.isEndless && ` of ${run.items.length}`}
          <span className="sr-only">, {run.title}</span>
        </h1>
        <div className="drill-out">
          <KeyHelp more={keys} />
          <button type="button" className="key-help" onClick={onLeave}>
            <kbd className="key">Esc</kbd> leave<span className="drill-kept">, progress is kept</span>
          </button>
        </div>
      </div>
      <Rail drill={drill} />
    </header>
  );
}
