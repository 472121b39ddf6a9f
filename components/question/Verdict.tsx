import { Html } from '@/components/content/Html';

/** How a part of an answer turned out: `missed` is right, and was not chosen. */
export type Mark = 'right' | 'wrong' | 'missed';

const words: Record<Mark, string> = {
  right: 'Your answer, right.',
  wrong: 'Your answer, wrong.',
  missed: 'Right.',
};

/** The mark of something that could be chosen; undefined where it needs none, or while the key is not shown. */
export function markOf(isChosen: boolean, isRight: boolean | undefined): Mark | undefined {
  if (isRight === undefined) return undefined;
  if (isChosen) return isRight ? 'right' : 'wrong';
  return isRight ? 'missed' : undefined;
}

interface Props {
  /** undefined where nothing was chosen, and nothing had to be. */
  mark: Mark | undefined;
  /** What stands in the place of the mark's own words. */
  children?: string;
  /** What is said besides, before the reason. */
  more?: string;
  /** Why, as HTML. */
  reason?: string;
}

/** A part's verdict in words and shape, and the reason behind it. */
export function Verdict({ mark, children, more, reason }: Props) {
  if (!mark && !children && !more && !reason) return null;
  return (
    <div className="why">
      {(mark || children) && (
        <b>
          {mark && <Shape isRight={mark !== 'wrong'} />}
          {children ?? (mark && words[mark])}{' '}
        </b>
      )}
      {more && `${more} `}
      {reason && <Html html={reason} />}
    </div>
  );
}

function Shape({ isRight }: { isRight: boolean }) {
  return (
    <svg viewBox="0 0 16 16" className="verdict-shape" data-right={isRight} aria-hidden="true">
      <path d={isRight ? 'm2.5 8.5 3.5 4 7.5-9' : 'm3.5 3.5 9 9m0-9-9 9'} />
    </svg>
  );
}
