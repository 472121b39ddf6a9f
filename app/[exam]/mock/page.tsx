import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { Mocks } from '@/components/mock/Mocks';
import { offersOf } from '@/lib/mock/offers';

interface Props {
  params: Promise<{ exam: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = (await examOf(params)).exam.file.front;
  return { title: 'Mock exams', description: `${code} as it is asked: by the clock, and marked at the end.` };
}

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  return <Mocks exam={exam.id} offers={offersOf(exam)} pass={exam.file.front.score.pass} />;
}
