import { readingNames, readingQuestions } from '@/lib/content/kinds/reading-words';
import { capital, inWords } from '@/lib/content/phrases';
import type { Revealed } from '@/lib/items/shown';

interface Props {
  /** What the candidate chose, by the name of each question that was asked. */
  reading: Record<string, string>;
  revealed: Revealed;
}

/** How the candidate read a scenario, beside how its author does. */
export function ReadingCompare({ reading, revealed: { reading: author } }: Props) {
  const asked = readingNames.filter((name) => reading[name] && author?.[name]);
  if (!author || asked.length === 0) return null;
  const alike = asked.filter((name) => reading[name] === author[name]).length;
  return (
    <section aria-label="How you read it" className="mt-6">
      <p className="font-semibold">
        {alike === asked.length
          ? 'You read it as its author does.'
          : `You read ${alike === 0 ? 'none' : inWords(alike)} of ${inWords(asked.length)} as its author does.`}
      </p>
      <table className="stack mt-2">
        <thead>
          <tr>
            <th scope="col">Asked</th>
            <th scope="col">You</th>
            <th scope="col">Its author</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((name) => {
            const isAlike = reading[name] === author[name];
            return (
              <tr key={name}>
                <th scope="row">{readingQuestions[name].label}</th>
                <td data-label="You">{capital(reading[name] ?? '')}</td>
                <td data-label="Its author" className={isAlike ? undefined : 'answer'}>
                  {isAlike ? 'The same' : capital(author[name] ?? '')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
