import type { CSSProperties, PointerEventHandler, ReactNode, Ref } from 'react';
import { Html } from '@/components/content/Html';
import { inWords } from '@/lib/content/phrases';
import type { ShownPart } from '@/lib/items/shown';

/** What a list of steps gets, with dragging and without. */
export interface StepsProps {
  /** In their present order. */
  steps: ShownPart[];
  /** Moves the step at one place to another, both counted from 0. */
  onMove: (from: number, to: number) => void;
  /** Begins the ids of what stands in it. */
  base: string;
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** Where a step stands, counted from 0: "third of six". */
export function placeWords(at: number, of: number): string {
  return `${ordinals[at] ?? `number ${at + 1}`} of ${inWords(of)}`;
}

interface Props extends Pick<StepsProps, 'onMove' | 'base'> {
  step: ShownPart;
  /** Its place, counted from 0. */
  at: number;
  /** What it is dragged by, in the place of its number. */
  handle?: ReactNode;
  isDragged?: boolean;
  ref?: Ref<HTMLLIElement>;
  style?: CSSProperties;
  onPointerDown?: PointerEventHandler<HTMLLIElement>;
}

/** A step with the buttons that move it. */
export function Step({ step, at, base, onMove, handle, isDragged, ...row }: Props) {
  const button = (words: string, to: number) => (
    <button
      type="button"
      id={`${base}${words}${step.id}`}
      aria-label={`Move ${words.toLowerCase()}: ${step.text}`}
      onClick={() => onMove(at, to)}
    >
      {words}
    </button>
  );
  return (
    <li className="step" data-dragged={isDragged || undefined} {...row}>
      {handle ?? <span className="step-place">{at + 1}</span>}
      <Html as="span" html={step.html} />
      <span className="step-buttons">
        {button('Up', at - 1)}
        {button('Down', at + 1)}
      </span>
    </li>
  );
}
