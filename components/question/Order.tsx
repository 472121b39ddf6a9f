'use client';

import { useId } from 'react';
import { ClosedOrder } from './ClosedOrder';
import { type Chosen, type FormProps, partsIn } from './form';
import { placeWords, Step, type StepsProps } from './Step';
import { useKeptFocus } from './useKeptFocus';
import { useLoaded } from './useLoaded';

type Props = FormProps<'order', Chosen>;

/** Steps to be put in order: by dragging, by the keyboard, or by buttons. */
export function Order(props: Props) {
  const { onChange, revealed } = props;
  return onChange && !revealed ? <Open {...props} onChange={onChange} /> : <ClosedOrder {...props} />;
}

const loadDrag = async () => (await import('./DragSteps')).DragSteps;

function Open({
  ask,
  response,
  onChange,
  hintId,
  stemId,
  say,
}: Props & { onChange: (response: Chosen) => void }) {
  const Dragged = useLoaded(loadDrag);
  const kept = useKeptFocus();
  const base = useId();
  const steps = partsIn(response, ask.steps);

  function move(from: number, to: number) {
    const step = steps[from];
    if (!step) return;
    const known = `Step ‘${step.text}’`;
    if (to < 0 || to >= steps.length) return say(`${known} is ${placeWords(from, steps.length)} already.`);
    if (from !== to) onChange(response.toSpliced(from, 1).toSpliced(to, 0, step.id));
    say(`${known} is now ${placeWords(to, steps.length)}.`);
  }

  const list = { steps, base, onMove: move };
  return (
    <fieldset aria-labelledby={hintId} aria-describedby={stemId} {...kept}>
      <p className="form-help">
        {Dragged ? 'Drag a step by its number, or use its buttons.' : 'Move the steps with their buttons.'}
      </p>
      {Dragged ? <Dragged {...list} /> : <PlainSteps {...list} />}
    </fieldset>
  );
}

function PlainSteps({ steps, ...rest }: StepsProps) {
  return (
    <ol>
      {steps.map((step, at) => (
        <Step key={step.id} step={step} at={at} {...rest} />
      ))}
    </ol>
  );
}
