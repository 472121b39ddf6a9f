import { Html } from '@/components/content/Html';
import { listed } from '@/lib/content/phrases';
import { grade } from '@/lib/items/grade';
import type { ShownPart } from '@/lib/items/shown';
import { type Chosen, type FormProps, partsIn } from './form';
import { type Mark, Verdict } from './Verdict';

/** An order that can no longer be changed: beside one that is right, once the key is known. */
export function ClosedOrder({ ask, response, revealed }: FormProps<'order', Chosen>) {
  const given = partsIn(response, ask.steps);
  const key = revealed?.key;
  if (key?.form !== 'order') return <Steps title="Your order" steps={given.map((step) => ({ step }))} />;

  const names = (ids: string[]) => listed(partsIn(ids, ask.steps).map(({ text }) => `‘${text}’`));
  const reasoned = (step: ShownPart): Row => {
    const before = key.after[step.id] ?? [];
    const more = before.length > 0 ? `After ${names(before)}.` : undefined;
    return { step, more, reason: revealed?.reasons[step.id] };
  };
  if (grade(key, response)?.right)
    return <Steps title="Your order, right." mark="right" steps={given.map(reasoned)} />;

  const marked = (step: ShownPart): Row => {
    const place = response.indexOf(step.id);
    const late = (key.after[step.id] ?? []).filter((id) => response.indexOf(id) > place);
    return late.length > 0
      ? { step, mark: 'wrong', words: 'Too early.', more: `It stands before ${names(late)}.` }
      : { step };
  };
  return (
    <div className="orders">
      <Steps title="Your order, wrong." mark="wrong" steps={given.map(marked)} />
      <Steps
        title="An order that is right"
        mark="right"
        steps={partsIn(key.order, ask.steps).map(reasoned)}
      />
    </div>
  );
}

interface Row {
  step: ShownPart;
  mark?: Mark;
  words?: string;
  more?: string;
  reason?: string;
}

function Steps({ title, mark, steps }: { title: string; mark?: Mark; steps: Row[] }) {
  return (
    <section aria-label={title} className="closed-order">
      <Verdict mark={mark}>{title}</Verdict>
      <ol>
        {steps.map(({ step, mark, words, more, reason }, at) => (
          <li key={step.id} className="step" data-mark={mark}>
            <span className="step-place">{at + 1}</span>
            <div>
              <Html html={step.html} />
              <Verdict mark={mark} more={more} reason={reason}>
                {words}
              </Verdict>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
