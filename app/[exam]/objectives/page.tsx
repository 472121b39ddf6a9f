import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { CoverageMap } from '@/components/content/CoverageMap';

interface Props {
  params: Promise<{ exam: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { exam } = await examOf(params);
  return {
    title: 'Objectives',
    description: `The objectives of ${exam.file.front.code}, and what covers each of them.`,
  };
}

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  return <CoverageMap exam={exam} />;
}
