import type { ReactNode } from 'react';
import { SaveState } from '@/components/progress/SaveState';

/** The frame of what is worked through question by question: nothing stands beside it. */
export default function RunLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <div className="save-slot no-print mx-auto px-4">
        <SaveState />
      </div>
    </>
  );
}
