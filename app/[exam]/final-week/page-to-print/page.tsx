import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { PageToPrint } from '@/components/final-week/PageToPrint';
import { sheetOf } from '@/components/final-week/sheet';

interface Props {
  params: Promise<{ exam: string }>;
}

export const metadata: Metadata = {
  title: 'The page to print',
  description: 'The rules that you missed, the distinctions, the metrics and the runbooks, on two sheets.',
};

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  return <PageToPrint exam={exam.id} sheet={sheetOf(exam)} />;
}
