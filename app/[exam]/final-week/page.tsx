import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { checklistsOf, FinalWeek } from '@/components/final-week/FinalWeek';
import { checklistAmongOthers } from '@/lib/content/among-others';

interface Props {
  params: Promise<{ exam: string }>;
}

export const metadata: Metadata = {
  title: 'Final week',
  description: 'The last five days before the exam, and what each is for.',
};

export default async function Page({ params }: Props) {
  const { model, exam } = await examOf(params);
  const checklists = checklistsOf(exam).map(async (file) => {
    return { file, html: await checklistAmongOthers(file, model) };
  });
  return <FinalWeek exam={exam} checklists={await Promise.all(checklists)} />;
}
