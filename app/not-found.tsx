import type { Metadata } from 'next';
import { NotFound } from '@/components/layout/NotFound';
import { Shell } from '@/components/layout/Shell';
import { liveContent } from '@/lib/content/live';

export const metadata: Metadata = { title: { absolute: 'Not found · Greenboard' } };

export default async function RootNotFound() {
  const { exams } = (await liveContent()).model();
  return (
    <Shell exam={exams.length === 1 ? exams[0] : undefined}>
      <NotFound />
    </Shell>
  );
}
