import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { itemAt } from '@/components/items/address';
import { ItemPage } from '@/components/items/ItemPage';
import { itemOf } from '@/lib/items/item';
import { drillable } from '@/lib/items/show';
import { bankFor } from '../bank';

interface Props {
  params: Promise<{ exam: string; id: string[] }>;
  searchParams: Promise<{ seed?: string | string[] }>;
}

export const metadata: Metadata = { title: 'Item', robots: { index: false } };

const LONGEST_SEED = 100;

export default async function Page({ params, searchParams }: Props) {
  const { model, exam, bank, problems } = await bankFor(params);
  const id = itemAt(exam.id, (await params).id);
  const source = id && bank.sources.get(id);
  if (!source) notFound();
  const seed = String((await searchParams).seed ?? '1').slice(0, LONGEST_SEED);
  const item = await drillable(model, itemOf(source, seed));
  const own = problems.filter((problem) => problem.item === source.id);
  return <ItemPage model={model} exam={exam} source={source} item={item} problems={own} />;
}
