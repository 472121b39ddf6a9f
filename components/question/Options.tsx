'use client';

import { useRef } from 'react';
import { Html } from '@/components/content/Html';
import type { ShownPart } from '@/lib/items/shown';
import { type Chosen, type FormProps, rightOf } from './form';
import { useChosen } from './useChosen';
import { letterAt, moveFocus, useKeys } from './useKeys';
import { markOf, Verdict } from './Verdict';
import { letterOf } from './words';

/** One or several of some options. */
export function Options(props: FormProps<'single' | 'multiple', Chosen>) {
  return props.onChange && !props.revealed ? (
    <Open {...props} onChange={props.onChange} />
  ) : (
    <Closed {...props} />
  );
}

interface OpenProps extends FormProps<'single' | 'multiple', Chosen> {
  onChange: (response: Chosen) => void;
}

function Open({ ask, response, onChange, hintId, stemId }: OpenProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const most = ask.form === 'single' ? 1 : ask.choose;
  const { choose, refusal } = useChosen(response, onChange, most);

  useKeys(group, (event) => {
    const at = letterAt(event);
    const option = ask.options[at];
    if (!option) return false;
    if (!event.repeat) choose(option.id);
    group.current?.querySelectorAll('input')[at]?.focus();
    return true;
  });

  return (
    <fieldset
      ref={group}
      aria-labelledby={hintId}
      aria-describedby={stemId}
      onKeyDown={(event) => moveFocus(event, ['ArrowUp', 'ArrowLeft'], ['ArrowDown', 'ArrowRight'])}
    >
      {ask.options.map(({ id, html }, at) => (
        <label key={id} className="choice">
          <input
            type={most === 1 ? 'radio' : 'checkbox'}
            name={`${stemId}choice`}
            className="choice-input"
            checked={response.includes(id)}
            onChange={() => choose(id)}
          />
          <kbd className="key">{letterOf(at)}</kbd>
          <Html as="span" html={html} />
        </label>
      ))}
      <p role="status" className="choice-refusal">
        {refusal}
      </p>
    </fieldset>
  );
}

function Closed({ ask, response, revealed }: FormProps<'single' | 'multiple', Chosen>) {
  const right = revealed && rightOf(revealed.key);
  return (
    <ul>
      {ask.options.map((option, at) => (
        <ClosedOption
          key={option.id}
          option={option}
          letter={letterOf(at)}
          isChosen={response.includes(option.id)}
          isRight={right?.includes(option.id)}
          reason={revealed?.reasons[option.id]}
        />
      ))}
    </ul>
  );
}

interface ClosedProps {
  option: ShownPart;
  letter: string;
  isChosen: boolean;
  /** undefined while the key is not shown. */
  isRight: boolean | undefined;
  reason: string | undefined;
}

function ClosedOption({ option, letter, isChosen, isRight, reason }: ClosedProps) {
  const mark = markOf(isChosen, isRight);
  return (
    <li className="choice" data-mark={mark} data-chosen={isChosen || undefined}>
      <kbd className="key">{letter}</kbd>
      <div>
        <Html html={option.html} className="choice-text" />
        <Verdict mark={mark} reason={reason}>
          {wordsFor(isChosen, isRight)}
        </Verdict>
      </div>
    </li>
  );
}

/** What is said in the place of the mark's own words: a reason such as "Right for …" alone would read as praise. */
function wordsFor(isChosen: boolean, isRight: boolean | undefined): string | undefined {
  if (isRight === undefined) return isChosen ? 'Your answer.' : undefined;
  return isChosen || isRight ? undefined : 'Not here.';
}
