import type { FileOfKind } from '@/lib/content/model';
import { TickedPage } from './checklist';
import type { View } from './view';

export const path: View<FileOfKind<'path'>> = {
  opensWithLine: true,
  sections: () => ({ before: [], after: [] }),
  Page: TickedPage,
};
