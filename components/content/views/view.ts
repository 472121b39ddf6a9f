import type { ReactNode } from 'react';
import type { Exam, Model } from '@/lib/content/model';

export interface ViewProps<F> {
  file: F;
  /** The file's parts as compiled HTML. */
  parts: Record<string, string>;
  model: Model;
  exam: Exam;
}

/** A section of a page that has a heading of its own. */
export interface Section {
  id: string;
  text: string;
}

/** How a kind of file looks: one object of this shape for each kind, listed in all.ts. */
export interface View<F> {
  /** Whether the page opens with the line that stands below the title in lists. */
  opensWithLine: boolean;
  /** What the page shows. */
  Page(props: ViewProps<F>): ReactNode;
  /** Its sections that are not headings of the text: those before the text, and those after it. */
  sections(file: F, exam: Exam): { before: Section[]; after: Section[] };
}
