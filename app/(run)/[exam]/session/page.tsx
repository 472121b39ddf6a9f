import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { subjectsOf } from '@/components/drill/subjects';
import { Chooser } from '@/components/session/Chooser';
import { Session } from '@/components/session/Session';
import { setsWithQuestions } from '@/components/session/sets';

interface Props {
  params: Promise<{ exam: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = (await examOf(params)).exam.file.front;
  return { title: { absolute: `Review session · ${code} · Greenboard` }, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  const { code } = exam.file.front;
  const chooser = (
    <Chooser exam={exam.id} code={code} subjects={subjectsOf(exam)} sets={setsWithQuestions(exam)} />
  );
  return <Session exam={exam.id} chooser={chooser} />;
}
