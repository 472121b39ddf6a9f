'use client';

import { useId, useState } from 'react';
import { CodeFrame } from './CodeFrame';
import { type Chosen, type FormProps, rightOf } from './form';
import { useChosen } from './useChosen';
import { moveFocus } from './useKeys';
import { markOf, Verdict } from './Verdict';

type Props = FormProps<'line', Chosen>;

/** Lines of code, of which one or some are meant. */
export function Line(props: Props) {
  const { onChange, revealed } = props;
  return onChange && !revealed ? <Open {...props} onChange={onChange} /> : <Closed {...props} />;
}

function Open({ ask, response, onChange, hintId, stemId }: Props & { onChange: (response: Chosen) => void }) {
  const { choose, refusal } = useChosen(response, onChange, ask.choose);
  const name = useId();
  const [stop, setStop] = useState(0);
  const isOne = ask.choose === 1;
  return (
    <fieldset
      aria-labelledby={hintId}
      aria-describedby={stemId}
      onKeyDown={(event) => moveFocus(event, ['ArrowUp', 'ArrowLeft'], ['ArrowDown', 'ArrowRight'])}
    >
      <div className="question-code">
        <div className="code-lines">
          {ask.lines.map((line, at) => {
            const id = `${at + 1}`;
            return (
              <label key={id} className="code-line">
                <input
                  type={isOne ? 'radio' : 'checkbox'}
                  name={name}
                  className="choice-input"
                  // Many boxes are one stop of the Tab key, as radio buttons are by themselves.
                  tabIndex={isOne || at === stop ? 0 : -1}
                  checked={response.includes(id)}
                  onChange={() => choose(id)}
                  onFocus={() => setStop(at)}
                />
                <span className="line-number">{id}</span>
                <code>{line}</code>
              </label>
            );
          })}
        </div>
      </div>
      <p role="status" className="choice-refusal">
        {refusal}
      </p>
    </fieldset>
  );
}

function Closed({ ask, response, revealed }: Props) {
  const right = revealed && rightOf(revealed.key);
  return (
    <>
      <CodeFrame>
        <ol className="code-lines">
          {ask.lines.map((line, at) => {
            const id = `${at + 1}`;
            const isChosen = response.includes(id);
            const mark = markOf(isChosen, right?.includes(id));
            return (
              <li key={id} className="code-line" data-mark={mark} data-chosen={isChosen || undefined}>
                <span className="line-number">{id}</span>
                <code>{line}</code>
                {(mark || isChosen) && (
                  <div className="line-verdict">
                    <Verdict mark={mark}>{mark ? undefined : 'Your answer.'}</Verdict>
                  </div>
                )}
              </li>
            );
          })}
        </ol>
      </CodeFrame>
      <Verdict mark={undefined} reason={revealed?.reasons.line} />
    </>
  );
}
