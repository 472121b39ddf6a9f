import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { AboutEstimate } from '@/components/readiness/AboutEstimate';
import { Insight } from '@/components/readiness/Insight';
import { titlesOf } from '@/components/readiness/titles';

interface Props {
  params: Promise<{ exam: string }>;
}

export const metadata: Metadata = {
  title: 'How ready you are',
  description: 'What your answers say: how it changed, objective by objective, and how it is estimated.',
};

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  const domains = exam.domains.map(({ id, title, groups }) => ({
    id,
    title,
    objectives: groups.flatMap(({ objectives }) => objectives.map(({ id, title }) => ({ id, title }))),
  }));
  return (
    <>
      <Insight exam={exam.id} scale={exam.file.front.score} titles={titlesOf(exam)} domains={domains} />
      <AboutEstimate exam={exam} />
    </>
  );
}
