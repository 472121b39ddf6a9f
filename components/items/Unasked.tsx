import { questionsOfTable } from '@/lib/content/kinds/decision-questions';
import { type Exam, filesOfKind } from '@/lib/content/model';
import { counted } from '@/lib/content/phrases';

/** The rows of exclusive tables that make no question, each with what keeps it from being one. */
export function Unasked({ exam }: { exam: Exam }) {
  const rows = filesOfKind(exam, 'decision').flatMap((file) => {
    const questions = questionsOfTable(file);
    if (questions?.form !== 'single') return [];
    return questions.without.map(({ id, why }) => {
      const text = file.fragments.find((fragment) => fragment.id === id)?.text ?? id;
      return { href: `/${file.id}#${id}`, title: file.front.title, text, why };
    });
  });
  if (rows.length === 0) return null;
  return (
    <details className="panel mt-9">
      <summary className="font-semibold">
        {counted(rows.length, 'row')} of exclusive tables {rows.length === 1 ? 'makes' : 'make'} no question
      </summary>
      <p className="mt-3 text-ink-2">
        With each of these, no choice of wrong answers keeps the rules of item writing. Other words in the
        row, or one more answer in its table, make it one.
      </p>
      <ul className="mt-3 grid gap-2.5">
        {rows.map(({ href, title, text, why }) => (
          <li key={href}>
            <a href={href}>{text}</a>
            <p className="text-ink-2 text-sm">
              {title}: found {why}.
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
