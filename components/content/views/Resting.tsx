import type { ContentFile, Exam } from '@/lib/content/model';
import { openFiles } from '../open';
import { UnitList } from '../UnitList';
import type { Section } from './view';

/** The scenarios whose right answer rests on a file, or on one of its parts. */
function scenariosOn(file: ContentFile, exam: Exam): ContentFile[] {
  return openFiles(exam).filter(
    (one) => one.kind === 'scenario' && `${one.exam}/${one.front.rule.split('#')[0]}` === file.id,
  );
}

/** The section that Resting adds to a page, for its list of contents. */
export function restingSections(file: ContentFile, exam: Exam): { before: Section[]; after: Section[] } {
  const after = scenariosOn(file, exam).length > 0 ? [{ id: 'scenarios', text: 'Scenarios' }] : [];
  return { before: [], after };
}

/** Lists the scenarios that rest on a file; nothing where there are none. */
export function Resting({ file, exam }: { file: ContentFile; exam: Exam }) {
  const scenarios = scenariosOn(file, exam);
  if (scenarios.length === 0) return null;
  return (
    <section aria-labelledby="scenarios" className="mt-10">
      <h2 id="scenarios">Scenarios</h2>
      <UnitList files={scenarios} />
    </section>
  );
}
