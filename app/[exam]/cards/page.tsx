import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { Cards } from '@/components/cards/Cards';

interface Props {
  params: Promise<{ exam: string }>;
}

export const metadata: Metadata = {
  title: 'Cards',
  description: 'What comes back before you forget it: what is due today, and what comes next.',
};

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  return <Cards exam={exam.id} />;
}
