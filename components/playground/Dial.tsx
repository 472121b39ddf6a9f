import { useId, useState } from 'react';
import { type Field, within } from '@/lib/playground/state';

interface Props {
  label: string;
  field: Field;
  value: number;
  onChange: (value: number) => void;
}

/** One number to set: by sliding, by the arrow keys, or by typing. */
export function Dial({ label, field, value, onChange }: Props) {
  const id = useId();
  const { least, most, step = 1 } = field;
  return (
    <div className="dial">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onChange(within(field, event.target.valueAsNumber))}
      />
      <NumberBox label={`${label}, as a number`} field={field} value={value} onChange={onChange} />
    </div>
  );
}

/** A number to type. While it is being typed it may be empty or out of bounds; then nothing changes. */
export function NumberBox({ label, field, value, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      type="number"
      inputMode="numeric"
      aria-label={label}
      min={field.least}
      max={field.most}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        if (Number.isFinite(target.valueAsNumber)) onChange(within(field, target.valueAsNumber));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
