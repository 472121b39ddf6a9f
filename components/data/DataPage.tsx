import type { Exam } from '@/lib/content/model';
import { offersOf } from '@/lib/interchange/gift';
import { Questions } from './Questions';
import { YourData } from './YourData';

/** What is stored of the learner, and everything that they can do with it. */
export function DataPage({ exam }: { exam: Exam }) {
  return (
    <div className="max-w-[43.75rem]">
      <YourData exam={exam.id}>
        <Questions exam={exam.id} offers={offersOf(exam)} />
        <section aria-labelledby="where" className="mt-9">
          <h2 id="where">Where it lies, and who can see it</h2>
          <p className="mt-1.5">
            It lies in the database of this Greenboard, and a copy of what you see lies in this browser. It
            goes nowhere else.
          </p>
          <p className="mt-2">
            Whoever runs this Greenboard can read its database. Other candidates see nothing of yours.
            Instructors see the problems that you report, without your name. How hard a question proved is
            counted from everybody’s answers together, without names.
          </p>
        </section>
      </YourData>
    </div>
  );
}
