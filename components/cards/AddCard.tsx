'use client';

import { type FormEvent, useId, useState } from 'react';
import { setCard } from '@/components/progress/standing';
import { useServed } from '@/components/progress/useServed';
import type { CardChoice } from '@/lib/outbox/cards';

interface Props {
  exam: string;
  /** Called when a card was added. */
  onAdd: () => void;
}

/** Makes a card of any rule, prompt or term. What there is to choose from is fetched when it is opened. */
export function AddCard({ exam, onAdd }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="no-print mt-9" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="w-fit font-semibold">Add a card</summary>
      {isOpen && <Choose exam={exam} onAdd={onAdd} />}
    </details>
  );
}

function Choose({ exam, onAdd }: Props) {
  const path = `/api/cards/choices?${new URLSearchParams({ exam })}`;
  const [served, again] = useServed<{ choices: CardChoice[] }>(path, { forAll: true });
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const id = useId();
  if (served.is === 'loading') return <p className="mt-2 text-ink-2">Fetching what there is …</p>;
  if (served.is !== 'here') {
    return (
      <p className="mt-2">
        What there is to add could not be fetched.{' '}
        <button type="button" className="link-button" onClick={again}>
          Try again
        </button>
      </p>
    );
  }
  const { choices } = served.value;

  function add(event: FormEvent) {
    event.preventDefault();
    const choice = choices.find(({ label }) => label === words.trim());
    if (!choice) return setSaid('Choose one of the list: nothing there has this name.');
    setCard(choice.subject, true);
    setWords('');
    setSaid(`Added, and due today: ${choice.label}`);
    onAdd();
  }

  return (
    <form onSubmit={add} className="mt-2">
      <label htmlFor={id} className="block text-ink-2 text-sm">
        A rule, a prompt or a term: type a part of its name, and choose
      </label>
      <div className="mt-1 flex flex-wrap gap-2.5">
        <input
          id={id}
          list={`${id}list`}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          autoComplete="off"
          className="field min-w-0 max-w-[36rem] flex-1 basis-64"
        />
        <datalist id={`${id}list`}>
          {choices.map(({ subject, label }) => (
            <option key={subject} value={label} />
          ))}
        </datalist>
        <button type="submit" className="button quiet">
          Add
        </button>
      </div>
      <p role="status" className="mt-1.5 text-ink-2 text-sm">
        {said}
      </p>
    </form>
  );
}
