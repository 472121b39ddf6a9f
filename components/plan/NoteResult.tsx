'use client';

import { type FormEvent, useState } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import type { SentResult } from '@/lib/outbox/plan';
import type { Scale } from '@/lib/readiness/scaled';

interface Props {
  exam: string;
  /** The sitting, by the ISO time at which it was set. */
  examAt: string;
  scale: Scale;
  domains: readonly { id: string; title: string }[];
  /** What was noted before. */
  before?: SentResult;
  onNoted: () => void;
}

/** Notes the score of a sitting and the bars of its report. */
export function NoteResult({ exam, examAt, scale, domains, before, onNoted }: Props) {
  const [score, setScore] = useState(before ? String(before.score) : '');
  const [bars, setBars] = useState<Record<string, string>>(
    Object.fromEntries(before?.domains.map(({ id, bar }) => [id, bar === null ? '' : String(bar)]) ?? []),
  );
  const [said, setSaid] = useState('');

  function note(event: FormEvent) {
    event.preventDefault();
    const points = Number(score);
    if (score.trim() === '' || !Number.isInteger(points) || points < scale.min || points > scale.max)
      return setSaid(
        `Nothing was noted: give the score as a whole number from ${scale.min} to ${scale.max}.`,
      );
    const given = Object.entries(bars).filter(([, bar]) => bar.trim() !== '');
    const shares = given.map(([id, bar]) => [id, Number(bar)] as const);
    if (!shares.every(([, bar]) => bar >= 0 && bar <= 100))
      return setSaid('Nothing was noted: give the bars in percent, from 0 to 100, or leave them empty.');
    record(points, Object.fromEntries(shares));
  }

  function record(score: number | null, bars: Record<string, number>) {
    void browserOutbox().record({ kind: 'exam.result', unit: exam, payload: { examAt, score, bars } });
    setSaid('Noted.');
    onNoted();
  }

  return (
    <form
      onSubmit={note}
      noValidate
      className="needs-script mt-5 grid grid-cols-1 max-w-[44rem] justify-items-start gap-4"
    >
      <label>
        <span className="block">Score</span>
        <input
          type="number"
          inputMode="numeric"
          value={score}
          onChange={({ target }) => setScore(target.value)}
          className="field mt-1 w-32"
        />
      </label>
      <fieldset className="w-full min-w-0">
        <legend>
          The bars of the score report, in percent
          <span className="block text-ink-2 text-sm">
            As far as you can read them off; the report gives no figures. Empty where you do not know.
          </span>
        </legend>
        <div className="mt-2 grid gap-2">
          {domains.map(({ id, title }) => (
            <label key={id} className="flex items-center justify-between gap-4">
              {title}
              <input
                type="number"
                inputMode="numeric"
                min={0}
                max={100}
                step={5}
                value={bars[id] ?? ''}
                onChange={({ target }) => setBars({ ...bars, [id]: target.value })}
                className="field w-24 flex-none"
              />
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className="button">
          Note the result
        </button>
        {before && (
          <button type="button" className="link-button" onClick={() => record(null, {})}>
            Take it back
          </button>
        )}
        <p role="status">{said}</p>
      </div>
    </form>
  );
}
