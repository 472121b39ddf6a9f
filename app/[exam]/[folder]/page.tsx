import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { examOf } from '@/app/live';
import { KindList } from '@/components/content/KindList';
import { kindOfFolder } from '@/lib/content/kinds/all';

interface Props {
  params: Promise<{ exam: string; folder: string }>;
}

async function kindFrom(params: Props['params']) {
  const { exam } = await examOf(params);
  const kind = kindOfFolder((await params).folder);
  if (!kind) notFound();
  return { exam, kind };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { exam, kind } = await kindFrom(params);
  return { title: kind.many, description: `${kind.many} for ${exam.file.front.code}, by domain.` };
}

export default async function Page({ params }: Props) {
  const { exam, kind } = await kindFrom(params);
  return <KindList exam={exam} kind={kind} />;
}
