'use client';

import { useSearchParams } from 'next/navigation';
import { Unserved } from '@/components/progress/Unserved';
import { useServed } from '@/components/progress/useServed';
import type { Stored } from '@/lib/outbox/data';
import { BringFile } from './BringFile';
import { StoredTable } from './StoredTable';
import { TakeAlong } from './TakeAlong';
import { findingOf } from './words';

/** How much is stored, and what takes it along or brings more. */
export function YourData({ exam }: { exam: string }) {
  const [served, again] = useServed<Stored>('/api/data');
  const stored = served.is === 'here' ? served.value : undefined;
  const isEmpty = stored && stored.events + stored.mocks === 0;
  return (
    <>
      {stored && !isEmpty ? (
        <>
          <h1>{findingOf(stored)}</h1>
          <StoredTable stored={stored} />
        </>
      ) : (
        <Unserved
          served={served.is === 'here' ? { is: 'empty' } : served}
          again={again}
          title="Your data"
          empty={<Nothing />}
        />
      )}
      {stored && !isEmpty && <TakeAlong exam={exam} />}
      <BringFile onBrought={again} />
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
