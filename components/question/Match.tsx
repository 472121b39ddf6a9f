'use client';

import { useId } from 'react';
import { ClosedChoices } from './ClosedParts';
import type { Choices, FormProps } from './form';
import { plainParts } from './MatchParts';
import { useKeptFocus } from './useKeptFocus';
import { useLoaded } from './useLoaded';
import { letterOf } from './words';

type Props = FormProps<'match', Choices>;

/** Left sides, each of which wants a partner: chosen from a list, or dragged to it. */
export function Match(props: Props) {
  const { onChange, revealed, ask, response } = props;
  if (onChange && !revealed) return <Open {...props} onChange={onChange} />;
  return <ClosedChoices parts={ask.left} choices={ask.right} response={response} revealed={revealed} />;
}

const loadDrag = async () => (await import('./DragPairs')).dragParts;

function Open({
  ask,
  response,
  onChange,
  hintId,
  stemId,
  say,
}: Props & { onChange: (response: Choices) => void }) {
  const dragParts = useLoaded(loadDrag);
  const { Board, Left, Partner } = dragParts ?? plainParts;
  const kept = useKeptFocus();
  const base = useId();
  const [from, to] = ask.header;

  function pair(left: string, partner: string) {
    onChange({ ...response, [left]: partner });
    const [one, other] = [ask.left.find(({ id }) => id === left), ask.right.find(({ id }) => id === partner)];
    if (one) say(other ? `‘${other.text}’ is now with ‘${one.text}’.` : `‘${one.text}’ has no partner now.`);
  }

  return (
    <fieldset aria-labelledby={hintId} aria-describedby={stemId} {...kept}>
      <p className="form-help">
        {dragParts ? 'Choose from the lists, or drag a partner to its place.' : 'Choose from the lists.'}{' '}
        {ask.right.length <= ask.left.length && 'One may serve twice.'}
      </p>
      <Board onPair={pair}>
        <div className="match">
          <ul aria-label={from}>
            {ask.left.map((left) => (
              <Left key={left.id} part={left}>
                <select
                  id={`${base}${left.id}`}
                  aria-label={`${to} for: ${left.text}`}
                  className="select"
                  value={response[left.id] ?? ''}
                  onChange={({ target }) => pair(left.id, target.value)}
                >
                  <option value="">{to} …</option>
                  {ask.right.map(({ id, text }, at) => (
                    <option key={id} value={id}>{`${letterOf(at)} ${text}`}</option>
                  ))}
                </select>
              </Left>
            ))}
          </ul>
          <ul aria-label={to} className="partners">
            {ask.right.map((partner, at) => (
              <Partner key={partner.id} part={partner} at={at} />
            ))}
          </ul>
        </div>
      </Board>
    </fieldset>
  );
}
