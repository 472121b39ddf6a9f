import { TickCount, Ticks } from '@/components/progress/TicksLater';
import type { FileOfKind } from '@/lib/content/model';
import { Html } from '../Html';
import type { View, ViewProps } from './view';

/** A page whose items are ticked, under the count of those that are done. */
export function TickedPage({ file, parts }: ViewProps<FileOfKind<'checklist' | 'path'>>) {
  return <Ticked file={file} html={parts.body ?? ''} />;
}

interface TickedProps {
  file: FileOfKind<'checklist' | 'path'>;
  html: string;
  /** Whether it says how many are done. */
  isCounted?: boolean;
}

/** A text whose items are ticked. */
export function Ticked({ file, html, isCounted = true }: TickedProps) {
  const units = file.fragments.filter(({ tickable }) => tickable).map(({ id }) => `${file.id}#${id}`);
  return (
    <>
      {isCounted && <TickCount units={units} />}
      <Ticks units={units}>
        <Html html={html} className="mt-4" />
      </Ticks>
    </>
  );
}

export const checklist: View<FileOfKind<'checklist'>> = {
  opensWithLine: true,
  sections: () => ({ before: [], after: [] }),
  Page: TickedPage,
};
