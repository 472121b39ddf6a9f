import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { examOf } from '@/app/live';
import { Shell } from '@/components/layout/Shell';
import { liveContent } from '@/lib/content/live';
import { findExam } from '@/lib/content/model';

interface Props {
  children: ReactNode;
  params: Promise<{ exam: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const exam = findExam((await liveContent()).model(), (await params).exam);
  // Not found is for the layout itself to say: said from here it would take the page's title away.
  if (!exam) return { title: 'Not found' };
  const { code, certification } = exam.file.front;
  return { title: { default: code, template: `%s · ${code} · Greenboard` }, description: certification };
}

export default async function ExamLayout({ children, params }: Props) {
  const { exam } = await examOf(params);
  return <Shell exam={exam}>{children}</Shell>;
}
