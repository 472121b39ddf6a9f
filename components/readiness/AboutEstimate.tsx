import type { Exam } from '@/lib/content/model';
import { capital, inWords } from '@/lib/content/phrases';
import { FROM } from '@/lib/readiness/claim';
import { MINIMA } from '@/lib/readiness/estimate';

/** How the estimate comes about, what it cannot know, and what changes it, in plain words. */
export function AboutEstimate({ exam }: { exam: Exam }) {
  const { cut, score, questions } = exam.file.front;
  const { area, domain, overall, overallPerDomain } = MINIMA;
  return (
    <section aria-labelledby="how" className="prose mt-12 max-w-[68ch]">
      <h2 id="how">How this is estimated</h2>
      <p>
        Only your answers count, and of them only the first to each question, without help: in drills and mock
        exams, and not within half an hour of reading the page that says the answer. A question whose key you
        were shown, as after an answer that you took back, counts no more. Repeats move your cards and
        mistakes. Your ratings move nothing here; they only choose what you are asked first.
      </p>
      <p>
        A right answer to a hard question says more than one to an easy question, and one that could have been
        guessed says less. Ten rows of one table count less than ten questions from all over. An answer of two
        months ago counts half. What you answer in one area says a little about its neighbours too.
      </p>
      <p>
        From what your answers then say of you, 2,000 sittings of the exam are imagined, with {questions[0]}{' '}
        to {questions[1]} questions in the official shares. The predicted score is the middle of them, the
        range holds eight of ten, and the chance is how many pass.
      </p>
      <h3>When nothing is said</h3>
      <p>
        {capital(inWords(area))} answers are needed for an area, {inWords(domain)} for a domain, and {overall}{' '}
        with {inWords(overallPerDomain)} in each domain for the whole exam. Below that luck would speak, not
        you.
      </p>
      <h3>What it cannot know</h3>
      <ul>
        <li>
          Which share of the points passes. {score.pass} on the scale is not {score.pass / 10}%; nobody
          outside knows the mark. Every imagined sitting has its own, between {cut.low} and {cut.high}%.
        </li>
        <li>
          How hard the real questions are. They are taken to be as hard as those written here. That is the
          largest assumption.
        </li>
        <li>
          How you sleep the night before, and how you fare under the clock. A mock exam shows some of that.
        </li>
      </ul>
      <h3>What changes it</h3>
      <p>
        New questions, most of all where it says that little is known. A mock exam gives many at once. The
        target of {100 * FROM.ready}% in an area is the highest mark that is allowed for: who gets that much
        everywhere passes wherever the mark lies, luck aside.
      </p>
    </section>
  );
}
