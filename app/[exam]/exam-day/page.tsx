import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { ExamDay } from '@/components/progress/ExamDay';

interface Props {
  params: Promise<{ exam: string }>;
}

export const metadata: Metadata = {
  title: 'Exam day',
  description: 'The day and hour of your exam.',
};

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  return <ExamDay exam={exam.id} />;
}
