import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { Mistakes } from '@/components/mistakes/Mistakes';

interface Props {
  params: Promise<{ exam: string }>;
}

export const metadata: Metadata = {
  title: 'Mistakes',
  description: 'What you were wrong about or guessed, by rule, and what closes it.',
};

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  return <Mistakes exam={exam.id} />;
}
