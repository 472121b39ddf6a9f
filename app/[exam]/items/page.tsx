import type { Metadata } from 'next';
import { BankPage } from '@/components/items/BankPage';
import { filterFrom } from '@/components/items/filter';
import { bankFor } from './bank';

interface Props {
  params: Promise<{ exam: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: 'Item bank', robots: { index: false } };

export default async function Page({ params, searchParams }: Props) {
  const { model, exam, bank, problems } = await bankFor(params);
  const search = await searchParams;
  return (
    <BankPage
      model={model}
      exam={exam}
      sources={[...bank.sources.values()]}
      filter={filterFrom(search)}
      page={Number.parseInt(String(search.page), 10) || 1}
      problems={problems}
    />
  );
}
