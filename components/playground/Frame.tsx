import type { ReactNode } from 'react';

interface Props {
  /** What the present numbers say, in a sentence; heard again when it changes. */
  finding: string;
  isStart: boolean;
  reset: () => void;
  children: ReactNode;
}

/** What every playground has: its finding first, its controls and measures, and a way back. */
export function Frame({ finding, isStart, reset, children }: Props) {
  return (
    <div className="playground mt-3">
      <output className="block max-w-[68ch]">{finding}</output>
      {children}
      <button type="button" className="button quiet mt-5" aria-disabled={isStart} onClick={reset}>
        Reset the numbers
      </button>
    </div>
  );
}
