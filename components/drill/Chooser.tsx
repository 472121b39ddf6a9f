'use client';

import { useState } from 'react';
import { useStanding } from '@/components/progress/standing';
import { counted } from '@/lib/content/phrases';
import { type Choice, offeredSizes, type Selection, untilStopped } from '@/lib/items/choice';
import { SubjectField, SubjectOption } from './SubjectField';
import type { Subject, Subjects } from './subjects';

interface Props {
  exam: string;
  subjects: Subjects;
  /** What the address asks for, where it is none of the subjects. */
  own: Subject | undefined;
  /** What the address asks for. */
  choice: Choice;
  /** The scope of `choice` as `Subject.value` has it, without kind and tag. */
  subject: string;
  readFirst: boolean;
}

/** Chooses what a drill is of. A plain form: what is chosen stands in the address of the drill. */
export function Chooser({ exam, subjects, own, choice, subject, readFirst }: Props) {
  const [chosen, setChosen] = useState(subject);
  const { due, mistakes } = useStanding(exam);
  const about: Record<Selection, string> = {
    'new-first': 'New ones first, then those asked longest ago',
    weakest: 'My weakest areas first',
    unseen: 'Only those I have not met',
    missed: `What I missed: ${mistakes === 0 ? 'nothing is open' : `${counted(mistakes, 'rule')} open`}`,
    due: `Cards that are due: ${due === 0 ? 'none now' : due}`,
  };
  const sizes = [...new Set([...offeredSizes, choice.size ?? offeredSizes[0]])].sort((a, b) => a - b);
  return (
    <form action={`/${exam}/drill/run`} className="drill-chooser">
      <div className="drill-fields">
        <SubjectField value={chosen} onChange={setChosen} subjects={subjects}>
          {own && <SubjectOption {...own} />}
          <SubjectOption value="" label="The whole exam" questions={subjects.all} />
        </SubjectField>
        <Narrowing
          name="kind"
          words="From"
          any="Any page"
          subjects={subjects.kinds}
          chosen={choice.scope.kind}
        />
        <Narrowing
          name="tag"
          words="Tagged"
          any="Anything"
          subjects={subjects.tags}
          chosen={choice.scope.tag}
        />
      </div>
      <fieldset>
        <legend>Which</legend>
        {Object.entries(about).map(([of, words]) => (
          <label key={of} className="drill-pick">
            <input type="radio" name="of" value={of} defaultChecked={of === choice.of} />
            {of === 'missed' || of === 'due' ? <span className="awaits-data">{words}</span> : words}
          </label>
        ))}
      </fieldset>
      <fieldset className="drill-sizes">
        <legend>How many</legend>
        {[...sizes, null].map((size) => (
          <label key={size} className="drill-pick">
            <input
              type="radio"
              name="size"
              value={size ?? untilStopped}
              defaultChecked={size === choice.size}
            />
            {size ?? 'Until I stop'}
          </label>
        ))}
      </fieldset>
      <label className="drill-pick">
        <input type="checkbox" name="read" value="first" defaultChecked={readFirst} />
        <span>
          Read it first
          <span className="block text-ink-2 text-sm">
            Before a scenario’s options show, you say what is operated, what decides and where the risk is.
          </span>
        </span>
      </label>
      <p>
        <button type="submit" className="button">
          Begin
        </button>
      </p>
    </form>
  );
}

interface NarrowingProps {
  name: 'kind' | 'tag';
  words: string;
  any: string;
  subjects: Subject[];
  chosen: string[] | undefined;
}

function Narrowing({ name, words, any, subjects, chosen: [chosen = ''] = [] }: NarrowingProps) {
  const isListed = chosen === '' || subjects.some(({ value }) => value === `${name}=${chosen}`);
  return (
    <div>
      <label htmlFor={name}>{words}</label>
      <select id={name} name={name} className="select" defaultValue={chosen}>
        <option value="">{any}</option>
        {!isListed && <option value={chosen}>{chosen}</option>}
        {subjects.map((subject) => (
          <SubjectOption key={subject.value} {...subject} value={subject.value.slice(name.length + 1)} />
        ))}
      </select>
    </div>
  );
}
