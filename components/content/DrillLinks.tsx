import { questionsIn } from '@/components/drill/subjects';
import type { ContentFile, Exam } from '@/lib/content/model';
import { counted, inWords } from '@/lib/content/phrases';
import { mostChosen, type Scope, scopeSearch, searchOf } from '@/lib/items/choice';
import type { Section } from './views/view';

/** How many questions a quick check has. */
const CHECK = 3;

/** Begins a drill of everything that a page asks; nothing where it asks nothing. */
export function DrillThese({ exam, file }: { exam: Exam; file: ContentFile }) {
  const scope = { unit: [file.id.slice(exam.id.length + 1)] };
  const questions = questionsIn(exam, scope);
  if (questions === 0) return null;
  return (
    <p className="no-print mt-5">
      <a href={runOf(exam, scope, questions)} className="button quiet">
        {wordsFor(file, questions)}
      </a>
    </p>
  );
}

function wordsFor(file: ContentFile, questions: number): string {
  if (file.kind === 'scenario') return 'Answer this one';
  if (file.kind === 'case') return `Answer its ${counted(questions, 'question')}`;
  if (file.kind === 'decision' && questions > 1) return `Drill these ${questions} rows`;
  return questions === 1 ? 'Answer a question on this' : `Answer ${counted(questions, 'question')} on this`;
}

/** The section that CheckYourself adds to a page, for its list of contents. */
export function checkSections(exam: Exam, scope: Scope): Section[] {
  return questionsIn(exam, scope) > 0 ? [{ id: 'check', text: 'Check yourself' }] : [];
}

/** Ends a page with three questions to answer at once, and the way to all of them. */
export function CheckYourself({ exam, scope, what }: { exam: Exam; scope: Scope; what: string }) {
  const questions = questionsIn(exam, scope);
  if (questions === 0) return null;
  const size = Math.min(CHECK, questions);
  return (
    <section aria-labelledby="check" className="no-print mt-10">
      <h2 id="check">Check yourself</h2>
      <p className="mt-3 flex flex-wrap gap-2.5">
        <a href={`${runOf(exam, scope, size)}&where=check`} className="button">
          Check yourself: {inWords(size)} {size === 1 ? 'question' : 'questions'}
        </a>
        {questions > size && (
          <a href={`/${exam.id}/drill?${scopeSearch(scope)}`} className="button quiet">
            Drill this {what}: {counted(questions, 'question')}
          </a>
        )}
      </p>
    </section>
  );
}

/** Where a drill of some questions begins at once. */
function runOf(exam: Exam, scope: Scope, questions: number): string {
  const size = Math.min(mostChosen, questions);
  return `/${exam.id}/drill/run?${searchOf({ scope, of: 'new-first', size })}`;
}
