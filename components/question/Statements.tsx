'use client';

import { type KeyboardEvent, useId, useRef } from 'react';
import { Html } from '@/components/content/Html';
import { ClosedChoices } from './ClosedParts';
import type { Choices, FormProps } from './form';
import { Segments } from './Segments';
import { letterAt, moveFocus, useKeys } from './useKeys';

type Props = FormProps<'statements', Choices>;

/** Statements, each of which wants one of the same few words. */
export function Statements(props: Props) {
  const { onChange, revealed, ask, response } = props;
  if (onChange && !revealed) return <Open {...props} onChange={onChange} />;
  return <ClosedChoices parts={ask.statements} choices={ask.words} response={response} revealed={revealed} />;
}

function Open({
  ask,
  response,
  onChange,
  hintId,
  stemId,
}: Props & { onChange: (response: Choices) => void }) {
  const group = useRef<HTMLFieldSetElement>(null);
  const base = useId();

  function focus(row: number, word: number) {
    group.current?.querySelectorAll('fieldset')[row]?.querySelectorAll('input')[word]?.focus();
  }

  /** Where the focus is: statement and word, -1 where it is elsewhere. */
  function place(): [row: number, word: number] {
    const rows = [...(group.current?.querySelectorAll('fieldset') ?? [])];
    const row = rows.findIndex((one) => one.contains(document.activeElement));
    const inputs = [...(rows[row]?.querySelectorAll('input') ?? [])];
    return [row, inputs.indexOf(document.activeElement as HTMLInputElement)];
  }

  // A letter judges the statement that has the focus, else the first that is open, and goes on to the next open one.
  useKeys(group, (event) => {
    const at = letterAt(event);
    const word = ask.words[at];
    if (!word) return false;
    const isOpen = ({ id }: { id: string }) => !response[id];
    const [focused] = place();
    const row = focused >= 0 ? focused : Math.max(ask.statements.findIndex(isOpen), 0);
    const statement = ask.statements[row];
    if (!statement || event.repeat) return true;
    onChange({ ...response, [statement.id]: word.id });
    const next = ask.statements.findIndex((one, other) => other !== row && isOpen(one));
    focus(next < 0 ? row : next, next < 0 ? at : 0);
    return true;
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const down = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const [row, word] = place();
    if (down === 0 || word < 0) return;
    event.preventDefault();
    focus((row + down + ask.statements.length) % ask.statements.length, word);
  }

  return (
    <fieldset ref={group} aria-labelledby={hintId} aria-describedby={stemId} onKeyDown={onKeyDown}>
      {ask.statements.map(({ id, html }, at) => (
        <fieldset
          key={id}
          className="part"
          aria-labelledby={`${base}${at}`}
          onKeyDown={(event) => moveFocus(event, ['ArrowLeft'], ['ArrowRight'])}
        >
          <div id={`${base}${at}`}>
            <Html html={html} />
          </div>
          <Segments
            name={`${base}${id}`}
            words={ask.words}
            value={response[id] ?? ''}
            onChoose={(word) => onChange({ ...response, [id]: word })}
            hasLetters
          />
        </fieldset>
      ))}
    </fieldset>
  );
}
