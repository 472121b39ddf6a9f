import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { DrillRun } from '@/components/drill/DrillRun';

interface Props {
  params: Promise<{ exam: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = (await examOf(params)).exam.file.front;
  return { title: { absolute: `Drill · ${code} · Greenboard` }, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  return <DrillRun exam={(await examOf(params)).exam.id} />;
}
