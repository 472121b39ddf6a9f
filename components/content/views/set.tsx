import { UnitMark } from '@/components/progress/UnitMark';
import { setsWithQuestions } from '@/components/session/sets';
import { kindOf } from '@/lib/content/kinds/all';
import { notePart } from '@/lib/content/kinds/set';
import { targetOf } from '@/lib/content/links';
import { type FileOfKind, findUnit, type Model, type Unit } from '@/lib/content/model';
import { counted } from '@/lib/content/phrases';
import { Html } from '../Html';
import { isOpen } from '../open';
import type { View } from './view';

type List = FileOfKind<'set'>;

export const set: View<List> = {
  opensWithLine: true,
  sections: () => ({ before: [], after: [] }),
  Page: ({ file, parts, model, exam }) => (
    <>
      {parts.intro && <Html html={parts.intro} />}
      <ol className="mt-4 border-line border-t">
        {file.body.entries.map(({ text, links }, at) => {
          const unit = unitOf(links[0]?.url ?? '', file, model);
          return unit ? (
            <li
              key={unit.id}
              className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] border-line border-b py-2.5"
            >
              <span className="text-ink-2">{at + 1}</span>
              <div>
                <a href={unit.href} className="font-semibold">
                  {text}
                </a>
                <About unit={unit} model={model} />
                {parts[notePart(at)] && <Html html={parts[notePart(at)] ?? ''} className="mt-1" />}
              </div>
              {unit.rateable && <UnitMark unit={unit.id} />}
            </li>
          ) : null;
        })}
      </ol>
      {setsWithQuestions(exam).some(({ name }) => name === file.name) && (
        <p className="no-print mt-5">
          <a href={`/${exam.id}/session?set=${file.name}`} className="button quiet">
            Start as a review session
          </a>
        </p>
      )}
      {parts.body && <Html html={parts.body} className="mt-6" />}
    </>
  ),
};

/** What an entry is: its kind, how long it takes where that is known, and its line; for a part, its page. */
function About({ unit, model }: { unit: Unit; model: Model }) {
  const file = model.files.get(unit.file);
  if (!file) return null;
  const minutes = 'minutes' in file.front ? `, ${counted(file.front.minutes, 'minute')}` : '';
  const about = unit.id === unit.file ? kindOf(file).line(file) : `In ${file.front.title}.`;
  return (
    <p className="text-ink-2 text-sm">
      {kindOf(file).one}
      {minutes}. {about}
    </p>
  );
}

/** The unit that an entry's link leads to, where candidates can open it. */
function unitOf(url: string, file: List, model: Model): Unit | undefined {
  const target = targetOf(url, file.path);
  if (target.kind !== 'unit') return undefined;
  const id = `${file.exam}/${target.id}`;
  const unit = (target.fragment && findUnit(model, `${id}#${target.fragment}`)) || findUnit(model, id);
  const goal = unit && model.files.get(unit.file);
  return goal && isOpen(goal) ? unit : undefined;
}
