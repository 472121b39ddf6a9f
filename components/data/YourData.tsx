'use client';

import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { Unserved } from '@/components/progress/Unserved';
import { useServed } from '@/components/progress/useServed';
import type { Stored } from '@/lib/outbox/data';
import { BringFile } from './BringFile';
import { Delete } from './Delete';
import { StoredTable } from './StoredTable';
import { TakeAlong } from './TakeAlong';
import { findingOf } from './words';

/** How much is stored, and what takes it along, brings more or deletes it. `children` stand before the last. */
export function YourData({ exam, children }: { exam: string; children: ReactNode }) {
  const [served, again] = useServed<Stored>('/api/data');
  const stored = served.is === 'here' ? served.value : undefined;
  const some = stored && stored.events + stored.mocks > 0 ? stored : undefined;
  return (
    <>
      {some ? (
        <>
          <h1>{findingOf(some)}</h1>
          <StoredTable stored={some} />
        </>
      ) : (
        <Unserved
          served={served.is === 'here' ? { is: 'empty' } : served}
          again={again}
          title="Your data"
          empty={<Nothing />}
        />
      )}
      {some && <TakeAlong exam={exam} />}
      <BringFile onBrought={again} />
      {children}
      <Delete exam={exam} canTake={some !== undefined} />
    </>
  );
}

function Nothing() {
  const isDeleted = useSearchParams().has('deleted');
  return (
    <>
      <h1>{isDeleted ? 'Everything is deleted.' : 'Nothing of yours is stored here.'}</h1>
      <p className="mt-2.5 text-ink-2">
        {isDeleted
          ? 'Nothing of yours is left on this server and in this browser. Another device still shows its own copy, until you delete it there too.'
          : 'What you rate, answer and set will be, and you can take it along at any time. If you have a file from another Greenboard, bring it here.'}
      </p>
    </>
  );
}
