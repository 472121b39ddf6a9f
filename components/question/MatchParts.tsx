import type { CSSProperties, HTMLAttributes, ReactNode, Ref } from 'react';
import { Html } from '@/components/content/Html';
import type { ShownPart } from '@/lib/items/shown';
import { letterOf } from './words';

/** What a board of pairs consists of, with dragging and without. */
export interface MatchParts {
  /** Around both sides. Says which partner was put with which left side. */
  Board: (props: BoardProps) => ReactNode;
  Left: (props: LeftProps) => ReactNode;
  Partner: (props: PartnerProps) => ReactNode;
}

export interface BoardProps {
  onPair: (left: string, partner: string) => void;
  children: ReactNode;
}

export interface LeftProps {
  part: ShownPart;
  /** Where its partner is chosen. */
  children: ReactNode;
  ref?: Ref<HTMLLIElement>;
  isOver?: boolean;
}

export interface PartnerProps extends Pick<HTMLAttributes<HTMLLIElement>, 'onPointerDown'> {
  part: ShownPart;
  at: number;
  ref?: Ref<HTMLLIElement>;
  style?: CSSProperties;
  isDragged?: boolean;
  isDraggable?: boolean;
}

export function Left({ part, children, ref, isOver }: LeftProps) {
  return (
    <li ref={ref} className="part" data-over={isOver || undefined}>
      <Html html={part.html} />
      {children}
    </li>
  );
}

/** A partner with its letter. It stays where it is, for it may be right twice. */
export function Partner({ part, at, isDragged, isDraggable, ...rest }: PartnerProps) {
  return (
    <li
      className="partner"
      data-draggable={isDraggable || undefined}
      data-dragged={isDragged || undefined}
      {...rest}
    >
      <kbd className="key">{letterOf(at)}</kbd>
      <Html as="span" html={part.html} />
    </li>
  );
}

/** What stands there until dragging is fetched: the same without it. */
export const plainParts: MatchParts = { Board: ({ children }) => children, Left, Partner };
