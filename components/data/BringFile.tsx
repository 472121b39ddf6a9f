'use client';

import { useState } from 'react';
import { useScripted } from '@/components/ui/useScripted';
import { counted } from '@/lib/content/phrases';
import { bring, type Tally } from './bring';
import { importWords } from './words';

type State =
  | { is: 'nothing' }
  | { is: 'bringing'; tally?: Tally }
  | { is: 'brought'; tally: Tally; why?: string };

/** The most reasons that are told, the most frequent ones first. */
const MOST = 10;

/** Brings a file in that was exported here or elsewhere, and says what became of it. */
export function BringFile({ onBrought }: { onBrought: () => void }) {
  const [state, setState] = useState<State>({ is: 'nothing' });
  const scripted = useScripted();

  async function onFile(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file || state.is === 'bringing') return;
    setState({ is: 'bringing' });
    const came = await bring(file, (tally) => setState({ is: 'bringing', tally }));
    setState({ is: 'brought', ...came });
    // The same file can be chosen once more.
    input.value = '';
    if (came.tally.judged > 0) onBrought();
  }

  const progress = state.is === 'bringing' ? state.tally : undefined;
  return (
    <section aria-labelledby="bring" className="needs-script no-print mt-9">
      <h2 id="bring">Bring it here</h2>
      <p className="mt-1.5">
        What is in the file joins what is here. What both have counts once, so nothing is doubled and nothing
        is lost, however often you do it.
      </p>
      <label htmlFor="file" className="mt-3 block text-ink-2 text-sm">
        A file that “Everything, as JSON” gave you
      </label>
      <input
        id="file"
        type="file"
        accept=".json,application/json"
        disabled={!scripted || state.is === 'bringing'}
        onChange={({ currentTarget }) => void onFile(currentTarget)}
        className="field mt-1 w-full max-w-[30rem]"
      />
      {state.is === 'bringing' && (
        <label className="mt-3 block">
          {progress
            ? `${progress.judged} of ${counted(progress.of, 'entry', 'entries')}`
            : 'Reading the file …'}
          <progress
            className="mt-1 block w-full max-w-[30rem]"
            value={progress?.judged ?? 0}
            max={progress?.of || 1}
          />
        </label>
      )}
      <div role="status">{state.is === 'brought' && <Brought tally={state.tally} why={state.why} />}</div>
    </section>
  );
}

function Brought({ tally, why }: { tally: Tally; why?: string }) {
  const reasons = [...tally.refused].sort(([, one], [, other]) => other - one);
  const missed = reasons.reduce((sum, [, count]) => sum + count, 0);
  return (
    <div className="panel mt-4">
      {why !== undefined && (
        <p className="font-semibold">
          {tally.judged === 0 ? 'Nothing was imported.' : 'The import stopped before its end.'} {why}
        </p>
      )}
      {(why === undefined || tally.judged > 0) && (
        <p className={why === undefined ? 'font-semibold' : 'mt-2'}>{importWords(tally)}</p>
      )}
      {why !== undefined && tally.judged > 0 && (
        <p className="mt-2">
          What came in is kept. Import the file again: the rest comes in, and nothing twice.
        </p>
      )}
      {missed > 0 && (
        <>
          <p className="mt-2">
            {counted(missed, 'entry', 'entries')} could not be taken. Keep the file: another Greenboard, with
            the content that they are about, may take them.
          </p>
          <table className="mt-2">
            <thead>
              <tr>
                <th scope="col">Why not</th>
                <th scope="col" className="text-right">
                  Entries
                </th>
              </tr>
            </thead>
            <tbody>
              {reasons.slice(0, MOST).map(([reason, count]) => (
                <tr key={reason}>
                  <td>{reason}</td>
                  <td className="text-right">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {reasons.length > MOST && (
            <p className="mt-2 text-ink-2 text-sm">And {counted(reasons.length - MOST, 'rarer reason')}.</p>
          )}
        </>
      )}
    </div>
  );
}
