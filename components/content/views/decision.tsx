import type { Exam } from '@/lib/content/model';
import { Html } from '../Html';
import { openFiles } from '../open';
import { UnitList } from '../UnitList';
import { UnitRating } from '../UnitRating';
import type { FileOfKind, View } from './view';

type Decision = FileOfKind<'decision'>;

/** The scenarios that rest on the table or on one of its rows. */
function scenariosOf(decision: Decision, exam: Exam) {
  const id = `decisions/${decision.name}`;
  return openFiles(exam).filter((file) => file.kind === 'scenario' && file.front.rule.split('#')[0] === id);
}

export const decision: View<Decision> = {
  opensWithLine: true,
  sections: (file, exam) => ({
    before: [],
    after: scenariosOf(file, exam).length > 0 ? [{ id: 'scenarios', text: 'Scenarios' }] : [],
  }),
  Page({ file, parts, exam }) {
    const scenarios = scenariosOf(file, exam);
    return (
      <>
        <UnitRating file={file} />
        <Html html={parts.body ?? ''} className="mt-6" />
        {scenarios.length > 0 && (
          <section aria-labelledby="scenarios" className="mt-10">
            <h2 id="scenarios">Scenarios</h2>
            <UnitList files={scenarios} />
          </section>
        )}
      </>
    );
  },
};
