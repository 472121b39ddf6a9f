'use client';

import { type FormEvent, useId, useState } from 'react';
import { DaysLeft } from '@/components/progress/DaysLeft';
import { useSetting } from '@/components/progress/standing';
import { useScripted } from '@/components/ui/useScripted';
import { limits } from '@/lib/outbox/settings';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** What is proposed while nothing is set. */
const proposed = [45, 45, 45, 45, 45, 60, 60];
const [, most] = limits.dayMinutes;

export interface PathChoice {
  name: string;
  title: string;
  line: string;
}

interface Props {
  exam: string;
  paths: readonly PathChoice[];
  /** Called once something was set. */
  onSet: () => void;
}

/** What the plan is made by: the exam's day, the minutes of each weekday, and a path to start from. */
export function SetUp({ exam, paths, onSet }: Props) {
  const [minutes, setMinutes] = useSetting(exam, 'weekMinutes');
  const [path, setPath] = useSetting(exam, 'path');
  /** What was typed since it was set, by weekday. */
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [said, setSaid] = useState('');
  // Without its script the form would be sent to nowhere, and what was typed be lost.
  const isScripted = useScripted();
  const id = useId();
  const shown = (at: number) => typed[at] ?? String((minutes ?? proposed)[at] ?? 0);

  function save(event: FormEvent) {
    event.preventDefault();
    const all = weekdays.map((_, at) => Number(shown(at).trim() || 0));
    if (!all.every((one) => Number.isInteger(one) && one >= 0 && one <= most))
      return setSaid(`Nothing was kept: give whole minutes, from 0 to ${most} a day.`);
    setMinutes(all);
    setTyped({});
    setSaid('Kept.');
    onSet();
  }

  return (
    <form onSubmit={save} noValidate className="needs-script mt-4 grid grid-cols-1 gap-5">
      <p>
        <DaysLeft exam={exam} />
      </p>
      <fieldset className="min-w-0">
        <legend>Minutes on each weekday</legend>
        <div className="plan-week-minutes mt-1.5">
          {weekdays.map((name, at) => (
            <label key={name}>
              <span className="block text-ink-2 text-sm">{name}</span>
              <input
                type="number"
                inputMode="numeric"
                min={0}
                max={most}
                step={5}
                value={shown(at)}
                onChange={({ target }) => {
                  setTyped({ ...typed, [at]: target.value });
                  setSaid('');
                }}
                className="field w-full"
              />
            </label>
          ))}
        </div>
      </fieldset>
      {paths.length > 0 && (
        <fieldset className="min-w-0">
          <legend>A path to start from</legend>
          {[
            { name: '', title: 'None', line: 'Areas by their weight and what you miss there.' },
            ...paths,
          ].map(({ name, title, line }) => (
            <label key={name} className="mt-1.5 flex items-baseline gap-2.5">
              <input
                type="radio"
                name={`${id}path`}
                checked={(path ?? '') === name}
                onChange={() => {
                  setPath(name || null);
                  if (minutes !== null) onSet();
                }}
                className="accent-ink"
              />
              <span>
                {title}
                <span className="block text-ink-2 text-sm">{line}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className="button" disabled={!isScripted}>
          Make the plan
        </button>
        <p role="status">{said}</p>
      </div>
    </form>
  );
}
