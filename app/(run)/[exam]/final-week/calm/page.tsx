import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { Calm } from '@/components/final-week/Calm';
import { checklistsOf } from '@/components/final-week/FinalWeek';
import { LastEvening } from '@/components/final-week/LastEvening';
import { checklistAmongOthers } from '@/lib/content/among-others';
import { rehearsalOf, rehearsals } from '@/lib/items/rehearsal';

interface Props {
  params: Promise<{ exam: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = (await examOf(params)).exam.file.front;
  return { title: { absolute: `The last evening · ${code} · Greenboard` } };
}

export default async function Page({ params }: Props) {
  const { model, exam } = await examOf(params);
  const lists = checklistsOf(exam).filter(({ front }) => Math.max(...front.days) === 0);
  const ofDay = lists.map(async (file) => ({ file, html: await checklistAmongOthers(file, model) }));
  const sets = rehearsals(exam).filter(({ kind }) => kind === 'set');
  const told = await Promise.all(sets.map((set) => rehearsalOf(model, exam, set, '')));
  const areas = exam.domains.flatMap(({ areas }) => areas.map(({ id, front: { title } }) => ({ id, title })));
  return (
    <LastEvening
      exam={exam.id}
      ofDay={await Promise.all(ofDay)}
      told={told.flat().flatMap((one) => (one.is === 'prompt' ? [one.recall] : []))}
    >
      <Calm exam={exam.id} areas={areas} />
    </LastEvening>
  );
}
