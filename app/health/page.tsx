import type { Metadata } from 'next';
import { Health } from '@/components/content/Health';
import { Shell } from '@/components/layout/Shell';
import { liveContent } from '@/lib/content/live';

export const metadata: Metadata = { title: 'Health', description: 'How the content is doing.' };

export default async function Page() {
  const live = await liveContent();
  const { exams } = live.model();
  return (
    <Shell exam={exams.length === 1 ? exams[0] : undefined}>
      <Health status={live.status()} />
    </Shell>
  );
}
