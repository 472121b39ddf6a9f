import type { Word } from '@/lib/items/item';
import { letterOf } from './words';

interface Props {
  /** Unique on the page: the name of the group of radio buttons. */
  name: string;
  words: readonly Word[];
  /** Id of the chosen word, or empty. */
  value: string;
  onChoose: (id: string) => void;
  /** Whether each word shows the letter that chooses it. */
  hasLetters?: boolean;
}

/** A few words side by side, of which one is chosen. The fieldset around it names the group. */
export function Segments({ name, words, value, onChoose, hasLetters = false }: Props) {
  return (
    <div className="segments">
      {words.map(({ id, text }, at) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            className="choice-input"
            checked={id === value}
            onChange={() => onChoose(id)}
          />
          {hasLetters && <kbd className="key">{letterOf(at)}</kbd>}
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
