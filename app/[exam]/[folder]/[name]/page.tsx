import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { examOf } from '@/app/live';
import { isOpen } from '@/components/content/open';
import { UnitPage } from '@/components/content/UnitPage';
import { kindOf } from '@/lib/content/kinds/all';
import { areaOf, findUnit } from '@/lib/content/model';

interface Props {
  params: Promise<{ exam: string; folder: string; name: string }>;
}

/** The file that the address names. One that was renamed is found, and sent for, under its new name. */
async function fileOf(params: Props['params']) {
  const { live, model, exam } = await examOf(params);
  const { folder, name } = await params;
  const id = `${exam.id}/${folder}/${name}`;
  const file = model.files.get(id);
  if (file && isOpen(file)) return { live, model, exam, file };
  const heir = findUnit(model, id);
  const moved = heir && model.files.get(heir.file);
  if (heir && moved && isOpen(moved) && heir.id !== id) permanentRedirect(heir.href);
  notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { model, file } = await fileOf(params);
  const area = areaOf(model, file);
  return {
    title: file.front.title,
    description:
      file.kind === 'area'
        ? kindOf(file).line(file)
        : `${kindOf(file).line(file)} ${area?.front.title ?? ''}`.trim(),
  };
}

export default async function Page({ params }: Props) {
  const { live, model, exam, file } = await fileOf(params);
  return <UnitPage model={model} exam={exam} file={file} rendering={await live.rendering(file)} />;
}
