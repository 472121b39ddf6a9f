import type { Metadata } from 'next';
import { Claim } from '@/components/devices/Claim';
import { NoLink } from '@/components/devices/NoLink';
import { Shell } from '@/components/layout/Shell';
import { linkedTo } from '@/lib/auth/one-time';
import { liveContent } from '@/lib/content/live';

export const metadata: Metadata = { title: 'One-time link', robots: { index: false } };

/** Where a one-time link leads. Messengers look at links before people do: this only reads. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const linked = await linkedTo(token);
  const { exams } = (await liveContent()).model();
  return (
    <Shell exam={exams.length === 1 ? exams[0] : undefined}>
      {linked ? (
        <Claim token={token} instructor={linked.role === 'instructor' ? linked.name : null} />
      ) : (
        <NoLink />
      )}
    </Shell>
  );
}
