import type { Metadata } from 'next';
import { examOf } from '@/app/live';
import { Chooser } from '@/components/drill/Chooser';
import { OpenDrills } from '@/components/drill/OpenDrills';
import { ownSubject, subjectsOf } from '@/components/drill/subjects';
import { choiceFrom, scopeSearch } from '@/lib/items/choice';

interface Props {
  params: Promise<{ exam: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = (await examOf(params)).exam.file.front;
  return { title: 'Drill', description: `Questions on ${code}, with the reason for every answer.` };
}

export default async function Page({ params, searchParams }: Props) {
  const { model, exam } = await examOf(params);
  const asked = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, values = []]) =>
      [values].flat().map((value) => [name, value]),
    ),
  );
  const choice = choiceFrom(asked);
  const subjects = subjectsOf(exam);
  const { kind, tag, ...scope } = choice.scope;
  if (subjects.all === 0)
    return (
      <>
        <h1>There are no questions here yet.</h1>
        <p className="mt-3">
          They come from tables, metrics, distinctions, runbooks, references and scenarios, as soon as there
          are any. Read <a href={`/${exam.id}/areas`}>the readiness areas</a> meanwhile.
        </p>
      </>
    );
  return (
    <>
      <p className="mb-0.5 text-ink-2">Drill</p>
      <h1>Choose what you are asked.</h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        One at a time, with the reason for every option as soon as you have answered. How certain you were
        counts too: what you are sure of and wrong about comes first.
      </p>
      <noscript>
        <p className="mt-4">Drills need JavaScript. Every page of knowledge can be read without it.</p>
      </noscript>
      <OpenDrills exam={exam.id} />
      <Chooser
        exam={exam.id}
        subjects={subjects}
        own={ownSubject(model, exam, scope)}
        choice={choice}
        subject={scopeSearch(scope).toString()}
        readFirst={asked.get('read') === 'first'}
      />
    </>
  );
}
