import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { examOf } from '@/app/live';
import { KindList } from '@/components/content/KindList';
import { kindOfFolder } from '@/lib/content/kinds/all';
import { filesOfKind } from '@/lib/content/model';

interface Props {
  params: Promise<{ exam: string; folder: string }>;
  searchParams: Promise<{ area?: string | string[] }>;
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

export default async function Page({ params, searchParams }: Props) {
  const { exam, kind } = await kindFrom(params);
  const { area: name } = await searchParams;
  const area = filesOfKind(exam, 'area').find((one) => one.name === name);
  return <KindList exam={exam} kind={kind} area={area} />;
}
