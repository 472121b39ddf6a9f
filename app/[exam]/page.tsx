import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { Board } from '@/components/board/Board';

interface Props {
  params: Promise<{ exam: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = (await examOf(params)).exam.file.front;
  return {
    title: { absolute: `${code} board · Greenboard` },
    description: `Where you stand in ${code}, area by area, and what to do first.`,
  };
}

export default async function Page({ params }: Props) {
  return <Board exam={(await examOf(params)).exam} />;
}
