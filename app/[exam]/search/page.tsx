import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { SearchPage } from '@/components/search/SearchPage';
import { searchOf } from '@/lib/search/live';

interface Props {
  params: Promise<{ exam: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = (await examOf(params)).exam.file.front;
  return { title: 'Search', description: `Look for anything in ${code}.`, robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { model, exam } = await examOf(params);
  const { q = '' } = await searchParams;
  return <SearchPage exam={exam} search={searchOf(model, exam)} asked={String(q)} />;
}
