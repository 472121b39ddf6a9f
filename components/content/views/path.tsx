import { TickedPage } from './checklist';
import type { FileOfKind, View } from './view';

export const path: View<FileOfKind<'path'>> = {
  opensWithLine: true,
  sections: () => ({ before: [], after: [] }),
  Page: TickedPage,
};
