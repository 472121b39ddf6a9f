import { redirect } from 'next/navigation';
import { Shell } from '@/components/layout/Shell';
import { liveContent } from '@/lib/content/live';

/** One exam: its board. Several: a choice. */
export default async function Home() {
  const { exams } = (await liveContent()).model();
  const [first] = exams;
  if (first && exams.length === 1) redirect(`/${first.id}`);
  return (
    <Shell>
      <h1>{first ? 'Choose an exam.' : 'There is no exam here yet.'}</h1>
      {!first && <p className="mt-3">Add a folder with an exam.md to the content, as its README.md shows.</p>}
      <ul className="mt-6 grid gap-4">
        {exams.map(({ id, file: { front } }) => (
          <li key={id} className="panel max-w-xl">
            <h2>
              <a href={`/${id}`}>
                {front.code}: {front.certification}
              </a>
            </h2>
            <p className="text-ink-2">{front.title}</p>
          </li>
        ))}
      </ul>
    </Shell>
  );
}
