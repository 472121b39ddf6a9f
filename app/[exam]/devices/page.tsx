import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { examOf } from '@/app/live';
import { DevicesPage } from '@/components/devices/DevicesPage';
import { reachOf } from '@/lib/auth/reach';
import { env } from '@/lib/env';

interface Props {
  params: Promise<{ exam: string }>;
}

export const metadata: Metadata = {
  title: 'Other devices',
  description: 'Bring your progress to another device.',
};

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  const { onlyHere } = reachOf(await headers(), env().host);
  return <DevicesPage exam={exam} onlyHere={onlyHere} />;
}
