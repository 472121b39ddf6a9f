import type { ReactNode } from 'react';

interface Props {
  value: string;
  words: string;
  /** The one that the others stand behind. */
  isFirst?: boolean;
}

/** A number to be seen from afar, with what it is. */
export function Figure({ value, words, isFirst = false }: Props) {
  return (
    <FigureFrame>
      <dt className="text-ink-2 text-sm">{words}</dt>
      <dd
        className={`flex h-10 items-end whitespace-nowrap font-[660] leading-none tracking-[-0.03em] sm:h-13 ${isFirst ? 'text-[2.5rem] sm:text-[3.125rem]' : 'pb-0.5 text-[1.625rem] sm:text-[2.125rem]'}`}
      >
        {value}
      </dd>
    </FigureFrame>
  );
}

/**
 * What parts figures from each other: the second and third stand behind a line where there is room. On a telephone
 * they are as narrow as their words let them be, so that three stand side by side.
 */
export function FigureFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex w-min min-w-20 max-w-56 only:w-auto flex-col-reverse justify-end border-line sm:w-auto sm:min-w-0 sm:not-first:border-l sm:not-first:pl-6">
      {children}
    </div>
  );
}
