import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { DataPage } from '@/components/data/DataPage';

interface Props {
  params: Promise<{ exam: string }>;
}

export const metadata: Metadata = {
  title: 'Your data',
  description: 'What is stored of you: take it along, bring it elsewhere, delete it.',
};

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  return <DataPage exam={exam} />;
}
