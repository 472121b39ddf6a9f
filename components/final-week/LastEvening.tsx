import type { ReactNode } from 'react';
import { Html } from '@/components/content/Html';
import { Ticked } from '@/components/content/views/checklist';
import type { FileOfKind } from '@/lib/content/model';
import type { Recallable } from '@/lib/items/shown';

interface Props {
  exam: string;
  /** The checklists for the day itself. */
  ofDay: readonly { file: FileOfKind<'checklist'>; html: string }[];
  /** Prompts with their answers, to be read. */
  told: readonly Recallable[];
  /** What is known of the learner. */
  children: ReactNode;
}

/** The evening before the exam: no question, no number that is too low, and nothing to answer. */
export function LastEvening({ exam, ofDay, told, children }: Props) {
  return (
    <main id="main" tabIndex={-1} className="calm">
      {children}
      {ofDay.length > 0 && (
        <section aria-labelledby="day">
          <h2 id="day">For the day of the exam</h2>
          {ofDay.map(({ file, html }) => (
            <Ticked key={file.id} file={file} html={html} isCounted={false} />
          ))}
        </section>
      )}
      {told.length > 0 && (
        <section aria-labelledby="read">
          <h2 id="read">To read, if you like</h2>
          <p className="mt-1 text-ink-2">Answers that you know, one after the other. Nobody asks for them.</p>
          {told.map(({ unit, title, answer }) => (
            <details key={unit} className="final-fold">
              <summary className="font-semibold">{title}</summary>
              <Html html={answer} className="pt-2" />
            </details>
          ))}
        </section>
      )}
      <p className="no-print mt-10">
        <a href={`/${exam}/final-week`}>Back to the final week</a>
      </p>
    </main>
  );
}
