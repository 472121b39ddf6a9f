'use client';

import { useState } from 'react';
import { SubjectField, SubjectGroup, SubjectOption } from '@/components/drill/SubjectField';
import type { Subject, Subjects } from '@/components/drill/subjects';
import { mostPeople, offeredSeconds, usualSize } from './address';

interface Props {
  exam: string;
  code: string;
  subjects: Subjects;
  /** Sets that have questions, as an address has them. */
  sets: Subject[];
}

const sizes = [5, 10, 15, 20] as const;

/** Chooses a review session. A plain form: all that is chosen stands in the address, to be passed on. */
export function Chooser({ exam, code, subjects, sets }: Props) {
  const [what, setWhat] = useState('of=weakest');
  const [who, setWho] = useState('group');
  const isSet = what.startsWith('set=');
  return (
    <main id="main" tabIndex={-1} className="drill-main">
      <p className="mb-0.5 text-ink-2">
        <a href={`/${exam}`}>{code}</a> · Review session
      </p>
      <h1>Go through questions together, or alone.</h1>
      <p className="mt-2.5 text-ink-2">
        One question a screen, large enough for a wall. Somebody shows the answer; the room says why the
        others are wrong. Nothing that a group does is recorded.
      </p>
      <noscript>
        <p className="mt-4">
          A review session needs JavaScript. Every page of knowledge can be read without it.
        </p>
      </noscript>
      <form action={`/${exam}/session`} className="drill-chooser needs-script">
        <div className="drill-fields">
          <SubjectField value={what} onChange={setWhat} subjects={subjects}>
            <option value="of=weakest">Scenarios of my weakest areas</option>
            <SubjectOption
              value="kind=scenario"
              label="Scenarios of the whole exam"
              questions={scenariosOf(subjects)}
            />
            {sets.length > 0 && <SubjectGroup label="A set" subjects={sets} />}
          </SubjectField>
        </div>
        {!isSet && <Radios legend="How many" name="size" values={sizes} usual={usualSize} words={String} />}
        <Radios
          legend="Time for each"
          name="timer"
          values={offeredSeconds}
          usual={60}
          words={(seconds) => (seconds === 0 ? 'No clock' : `${seconds} seconds`)}
        />
        <fieldset>
          <legend>Who answers</legend>
          <label className="drill-pick">
            <input
              type="radio"
              name="who"
              value=""
              checked={who === 'group'}
              onChange={() => setWho('group')}
            />
            <span>
              A group, aloud
              <span className="block text-ink-2 text-sm">Nothing is recorded. You may count hands.</span>
            </span>
          </label>
          <label className="drill-pick">
            <input
              type="radio"
              name="who"
              value="one"
              checked={who === 'one'}
              onChange={() => setWho('one')}
            />
            <span>
              I alone
              <span className="block text-ink-2 text-sm">You answer, and say how certain you are.</span>
            </span>
          </label>
        </fieldset>
        {who === 'one' ? (
          <label className="drill-pick">
            <input type="checkbox" name="counts" value="1" />
            <span>
              My answers count
              <span className="block text-ink-2 text-sm">
                As evidence, for mistakes and for cards, as in a drill.
              </span>
            </span>
          </label>
        ) : (
          <label className="flex flex-wrap items-center gap-3">
            How many people, if hands are counted
            <input name="people" type="number" min={1} max={mostPeople} className="field w-24" />
          </label>
        )}
        <p>
          <button type="submit" className="button">
            Prepare it
          </button>
        </p>
      </form>
    </main>
  );
}

function scenariosOf({ kinds }: Subjects): number {
  return kinds.find(({ value }) => value === 'kind=scenario')?.questions ?? 0;
}

interface RadiosProps<T extends number> {
  legend: string;
  name: string;
  values: readonly T[];
  usual: T;
  words: (value: T) => string;
}

function Radios<T extends number>({ legend, name, values, usual, words }: RadiosProps<T>) {
  return (
    <fieldset className="drill-sizes">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} className="drill-pick">
          <input type="radio" name={name} value={value} defaultChecked={value === usual} />
          {words(value)}
        </label>
      ))}
    </fieldset>
  );
}
