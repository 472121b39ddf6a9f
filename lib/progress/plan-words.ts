import { type Exam, findUnit, type Model } from '../content/model';
import { counted } from '../content/phrases';
import { type Choice, searchOf } from '../items/choice';
import type { SentTask } from '../outbox/plan';
import type { Task } from '../schedule/plan-tasks';

/** What a task is called, what it takes, and where to start it; `left` of its questions are still to be answered. */
export function wordsOf(
  { kind, about, questions }: Task,
  { exam, model }: { exam: Exam; model: Model },
  left = questions,
): Pick<SentTask, 'title' | 'note' | 'href'> {
  const unit = findUnit(model, `${exam.id}/${about}`);
  const title = unit?.title ?? about;
  const href = unit?.href ?? `/${exam.id}`;
  const drill = (choice: Omit<Choice, 'size'>) =>
    `/${exam.id}/drill/run?${searchOf({ ...choice, size: left })}`;
  const note = counted(questions, 'question');
  switch (kind) {
    case 'cards':
      return { title: `Go through ${counted(questions, 'card')}`, note: '', href: `/${exam.id}/cards` };
    case 'diagnostic':
      return { title: 'Find out where you stand', note: `${note}, no clock`, href: `/${exam.id}/mock` };
    case 'mock':
      return { title: `Mock exam ${about}`, note: 'whole, with its clock', href: `/${exam.id}/mock` };
    case 'half':
      return { title: `Mock exam ${about}, half`, note: 'with its clock', href: `/${exam.id}/mock` };
    case 'checklist':
      return { title: `Checklist: ${title}`, note: '', href };
    case 'path':
      return { title, note: 'study path', href };
    case 'lab':
      return { title: `Lab: ${title}`, note: '', href };
    case 'read':
      return { title: `Read ${title}, and rate it`, note: '', href };
    case 'drill':
      return {
        title: `Drill ${title}`,
        note,
        href: drill({ scope: { area: [about.replace(/^areas\//, '')] }, of: 'weakest' }),
      };
    case 'mistakes':
      return {
        title: `Mend ${counted(questions, 'mistake')}`,
        note: '',
        href: drill({ scope: {}, of: 'missed' }),
      };
    case 'pairs':
      return {
        title: 'Keep apart what is easily confused',
        note,
        href: drill({ scope: { kind: ['distinction'] }, of: 'weakest' }),
      };
  }
}
