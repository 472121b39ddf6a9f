import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { examOf } from '@/app/live';
import { DomainPage } from '@/components/content/DomainPage';

interface Props {
  params: Promise<{ exam: string; name: string }>;
}

async function domainOf(params: Props['params']) {
  const { model, exam } = await examOf(params);
  const { name } = await params;
  const domain = exam.domains.find(({ id }) => id === name);
  if (!domain) notFound();
  return { model, exam, domain };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { domain } = await domainOf(params);
  return { title: domain.title, description: domain.know };
}

export default async function Page({ params }: Props) {
  return <DomainPage {...(await domainOf(params))} />;
}
