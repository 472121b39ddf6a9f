import type { ReactNode } from 'react';
import { SaveState } from '@/components/progress/SaveState';
import { SearchKeys } from '@/components/search/SearchKeys';
import type { Exam } from '@/lib/content/model';
import { Brand } from './Brand';
import { Footer } from './Footer';
import { Navigation } from './Navigation';

/**
 * The frame of every page: navigation beside it on a wide screen, behind a disclosure on a narrow one.
 * Links are plain anchors: see docs/decisions.
 */
export function Shell({ exam, children }: { exam?: Exam; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <div className="shell min-h-screen md:grid md:grid-cols-[13.5rem_minmax(0,1fr)]">
        <header className="no-print relative border-line border-b md:border-r md:border-b-0">
          <div className="px-4 py-3 md:sticky md:top-0 md:max-h-screen md:overflow-y-auto md:px-3.5 md:py-5.5">
            <div className="md:px-2.5 md:pb-4.5">
              <Brand />
            </div>
            {exam && (
              <>
                <nav aria-label="Main" className="hidden md:block">
                  <Navigation exam={exam} />
                </nav>
                <details className="menu md:hidden">
                  <summary className="absolute top-2.5 right-4 rounded-lg border border-line-strong px-3 py-1 text-sm">
                    Menu
                  </summary>
                  <nav aria-label="Main" className="-mx-2.5 pt-3">
                    <Navigation exam={exam} />
                  </nav>
                </details>
              </>
            )}
          </div>
        </header>
        <div className="flex min-w-0 flex-col px-4 pt-5 md:px-11 md:pt-7.5">
          <main id="main" tabIndex={-1} className="max-w-[65rem] flex-1 pb-14">
            {children}
          </main>
          <div className="save-slot no-print">
            <SaveState />
          </div>
          <Footer exam={exam} />
        </div>
      </div>
      {exam && <SearchKeys exam={exam.id} />}
    </>
  );
}
