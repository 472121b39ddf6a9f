import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { MockRun } from '@/components/mock/MockRun';
import { allKinds } from '@/lib/content/kinds/all';

interface Props {
  params: Promise<{ exam: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = (await examOf(params)).exam.file.front;
  return { title: { absolute: `Mock · ${code} · Greenboard` }, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { exam } = await examOf(params);
  const shelves = [
    { href: `/${exam.id}/objectives`, title: 'Objectives' },
    ...allKinds
      .filter(({ name }) => name !== 'scenario' && exam.files.some((file) => file.kind === name))
      .map(({ folder, many }) => ({ href: `/${exam.id}/${folder}`, title: many })),
  ];
  return <MockRun exam={exam.id} id={(await params).id} shelves={shelves} />;
}
