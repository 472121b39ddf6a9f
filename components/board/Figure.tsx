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
        className={`flex h-13 items-end font-[660] leading-none tracking-[-0.03em] ${isFirst ? 'text-[3.125rem]' : 'pb-0.5 text-[2.125rem]'}`}
      >
        {value}
      </dd>
    </FigureFrame>
  );
}

/** What parts figures from each other: the second and third stand behind a line where there is room. */
export function FigureFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex max-w-56 flex-col-reverse justify-end border-line sm:not-first:border-l sm:not-first:pl-6">
      {children}
    </div>
  );
}
