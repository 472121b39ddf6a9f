'use client';

import { DaysLeft } from '@/components/progress/DaysLeft';
import { useStanding } from '@/components/progress/standing';
import { counted } from '@/lib/content/phrases';

/** What waits to be gone over again, and how long there is for it. */
export function Due({ exam }: { exam: string }) {
  const { due, mistakes } = useStanding(exam);
  return (
    <p className="mt-2 text-ink-2 text-sm">
      {due > 0 && (
        <>
          <a href={`/${exam}/cards`}>{counted(due, 'card')} due</a>.{' '}
        </>
      )}
      {mistakes > 0 && (
        <>
          <a href={`/${exam}/mistakes`}>{counted(mistakes, 'open mistake')}</a>.{' '}
        </>
      )}
      <DaysLeft exam={exam} />
    </p>
  );
}
