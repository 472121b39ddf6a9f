import { counted, dayInWords, inWords } from '@/lib/content/phrases';
import type { SentTask } from '@/lib/outbox/plan';
import type { Standing } from '@/lib/outbox/wire';
import { SECONDS } from '@/lib/schedule/cost';
import { taskWords } from '../plan/words';
import { type Advice, AT_ONCE, minutes } from './advice';

/** A task that the plan still has for today. */
export function taskOf(task: SentTask): Advice {
  return {
    text: task.title,
    why: `${taskWords(task)}, from your plan for today`,
    href: task.href,
    action: 'Start',
  };
}

/** To go on with a mock that runs: its clock does. */
export function openMock(exam: string, { mock }: Standing): Advice[] {
  if (!mock) return [];
  const end = mock.endsAt && new Date(mock.endsAt).toLocaleTimeString('en-GB', { timeStyle: 'short' });
  return [
    {
      text: 'Go on with your mock',
      why: `${mock.title}, ${end ? `ends at ${end}` : 'no clock'}`,
      href: `/${exam}/mock/${mock.id}`,
      action: 'Go on',
    },
  ];
}

/** To go on with the drill that was begun last, `age` days ago. */
export function openDrill(exam: string, { drills: [open] }: Standing, age: number): Advice[] {
  if (!open) return [];
  const left = open.of - open.answered;
  const rest =
    left > 0
      ? `${counted(left, 'question')} left, ${minutes(left * SECONDS.question)}`
      : 'all is answered, and the result is left';
  const begun = age > 0 ? `, begun ${age === 1 ? 'yesterday' : `${inWords(age)} days ago`}` : '';
  return [
    {
      text: 'Go on with your drill',
      why: `${open.title}: ${rest}${begun}`,
      href: `/${exam}/drill/run#${open.id}`,
      action: 'Go on',
    },
  ];
}

/** To go through what is due. */
export function cardsDue(exam: string, { due }: Standing): Advice[] {
  if (due === 0) return [];
  return [
    {
      text: `Go through ${counted(due, 'due card')}`,
      why: minutes(due * SECONDS.question),
      href: `/${exam}/cards`,
      action: 'Start',
    },
  ];
}

/** To try some of what was missed again. */
export function openMistakes(exam: string, { mistakes }: Standing): Advice[] {
  if (mistakes === 0) return [];
  const size = Math.min(AT_ONCE, mistakes);
  return [
    {
      text: `Retry ${size < mistakes ? `${size} of ` : ''}${counted(mistakes, 'mistake')}`,
      why: `${minutes(size * SECONDS.question)}, rules missed or guessed`,
      href: `/${exam}/drill/run?${new URLSearchParams({ of: 'missed', size: String(size) })}`,
      action: 'Retry',
    },
  ];
}

/** All that the day of the exam asks. */
export function listOfDay(exam: string): Advice {
  return {
    text: 'Look through the list for today',
    why: 'nothing is asked of you before the exam',
    href: `/${exam}/final-week`,
    action: 'Open',
  };
}

/** The end of the last evening. */
export function restOf(exam: string): Advice {
  return {
    text: 'Read once more what you missed, and rest',
    why: 'the last evening tests nothing',
    href: `/${exam}/final-week/calm`,
    action: 'Open',
  };
}

/** To note what came of the exam. */
export function resultOf(exam: string): Advice {
  return {
    text: 'Note how your exam went',
    why: 'it is compared with what was expected, and says what comes next',
    href: `/${exam}/plan`,
    action: 'Note',
  };
}

/** For who did not sit it. */
export function anotherDay(exam: string): Advice {
  return {
    text: 'Set another day',
    why: 'if you did not sit it: a plan leads there',
    href: `/${exam}/exam-day`,
    action: 'Set',
  };
}

/** To set out again, for who did not pass. */
export function retake(exam: string): Advice {
  return {
    text: 'Set the day of the retake',
    why: 'a plan leads there from what you answered so far',
    href: `/${exam}/exam-day`,
    action: 'Set',
  };
}

/** What comes after a pass; `renewOn` is the day, where it is noted. */
export function renewal(exam: string, renewOn: string | null): Advice {
  return {
    text: renewOn ? 'See your result, and the renewal' : 'Note until when it is to be renewed',
    why: renewOn ? `by ${dayInWords(renewOn)}` : 'certifications end unless they are renewed',
    href: `/${exam}/plan`,
    action: renewOn ? 'Open' : 'Note',
  };
}

/** To find out where one stands, for who has answered nothing. */
export function diagnosticOf(exam: string, questions: number): Advice {
  return {
    text: 'Find out where you stand',
    why: `${counted(questions, 'question')}, ${minutes(questions * SECONDS.mockQuestion)}, no clock`,
    href: `/${exam}/mock`,
    action: 'Start',
  };
}
