import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { examOf } from '@/app/live';
import { ObjectivePage } from '@/components/content/ObjectivePage';

interface Props {
  params: Promise<{ exam: string; id: string }>;
}

async function objectiveOf(params: Props['params']) {
  const { model, exam } = await examOf(params);
  const objective = exam.objectives.get((await params).id);
  if (!objective) notFound();
  return { model, exam, objective };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { objective } = await objectiveOf(params);
  return {
    title: `${objective.id} ${objective.title}`,
    description: `What covers objective ${objective.id}.`,
  };
}

export default async function Page({ params }: Props) {
  return <ObjectivePage {...(await objectiveOf(params))} />;
}
