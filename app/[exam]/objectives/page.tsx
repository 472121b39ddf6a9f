import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { ObjectiveMap } from '@/components/content/ObjectiveMap';

interface Props {
  params: Promise<{ exam: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { exam } = await examOf(params);
  return {
    title: 'Objectives',
    description: `The objectives of ${exam.file.front.code}, where to read about each, and what is asked of it.`,
  };
}

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  return <ObjectiveMap exam={exam} />;
}
