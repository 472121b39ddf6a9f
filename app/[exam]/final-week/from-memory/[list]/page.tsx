import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { examOf } from '@/app/live';
import { Rehearsal } from '@/components/final-week/Rehearsal';
import { rehearsalOf, rehearsals } from '@/lib/items/rehearsal';

interface Props {
  params: Promise<{ exam: string; list: string }>;
}

async function listOf(params: Props['params']) {
  const { model, exam } = await examOf(params);
  const { list: name } = await params;
  const list = rehearsals(exam).find((one) => one.name === name);
  if (!list) notFound();
  return { model, exam, list };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { list } = await listOf(params);
  return { title: `${list.front.title}, from memory`, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { model, exam, list } = await listOf(params);
  const steps = await rehearsalOf(model, exam, list, randomUUID());
  return <Rehearsal exam={exam.id} title={list.front.title} steps={steps} />;
}
