import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { Plan } from '@/components/plan/Plan';
import { kindOf } from '@/lib/content/kinds/all';
import { filesOfKind } from '@/lib/content/model';

interface Props {
  params: Promise<{ exam: string }>;
}

export const metadata: Metadata = {
  title: 'Plan',
  description: 'What to do on which day until your exam, made anew from what you answer.',
};

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  const paths = filesOfKind(exam, 'path').map((file) => ({
    name: file.name,
    title: file.front.title,
    line: kindOf(file).line(file),
  }));
  const domains = exam.domains.map(({ id, title }) => ({ id, title }));
  return <Plan exam={exam.id} scale={exam.file.front.score} paths={paths} domains={domains} />;
}
