import { counted } from '@/lib/content/phrases';
import type { SentTask } from '@/lib/outbox/plan';
import type { Level, Standing } from '@/lib/outbox/wire';
import { SECONDS } from '@/lib/schedule/cost';
import { taskWords } from '../plan/words';
import { type Advice, AT_ONCE, type BoardArea, byNeed, minutes, toRate } from './advice';

/** How many things are said to come next: each has a key. */
const MOST = 3;

/** The exam is tomorrow; or today, before its hour; or over, its result not noted. */
export type Sitting = 'tomorrow' | 'today' | 'unnoted';

interface Board {
  areas: readonly BoardArea[];
  /** One for each area. */
  levels: readonly (Level | null)[];
  exam?: Sitting | undefined;
  /** What the plan still has for today; none where there is no plan. */
  tasks?: readonly SentTask[];
}

/**
 * What to do next: what was begun, and what is left of today's plan. Where nothing is: cards that are due, then the
 * area with most to gain, then what closes gaps.
 * On the eve nothing is added to that but rest, on the day of the exam nothing is to be practised, and after it its
 * result comes first.
 * Who has answered nothing yet is shown the diagnostic, where there is one; `diagnostic` is its number of questions.
 */
export function nextThings(
  exam: string,
  { areas, levels, exam: sitting, tasks = [] }: Board,
  standing: Standing,
  diagnostic: number | undefined,
): Advice[] {
  if (sitting === 'today') return [...openMock(exam, standing), listOfDay(exam)];
  const begun = [
    ...openMock(exam, standing),
    ...(sitting === 'unnoted' ? [resultOf(exam)] : []),
    ...openDrill(exam, standing),
  ];
  if (sitting === 'tomorrow') {
    const left = tasks.length > 0 ? tasks.map(taskOf) : cardsDue(exam, standing);
    return [...openMock(exam, standing), ...left, restOf(exam)].slice(0, MOST);
  }
  if (tasks.length > 0) return [...begun, ...tasks.map(taskOf)].slice(0, MOST);
  const isNew = Object.keys(standing.evidence).length === 0 && !standing.mock;
  const [weakest, ...others] = byNeed(exam, areas, levels, standing.readiness.parts);
  const [rate, ...rates] = toRate(areas, levels);
  const drills = weakest ? [weakest] : [];
  const ratings = rate ? [rate] : [];
  return [
    ...begun,
    ...(isNew && diagnostic ? [diagnosticOf(exam, diagnostic)] : []),
    ...cardsDue(exam, standing),
    // Before the first answer a rating says more about where to begin than a domain's weight does.
    ...(isNew ? [...ratings, ...drills] : [...drills, ...openMistakes(exam, standing), ...ratings]),
    ...others,
    ...rates,
  ].slice(0, MOST);
}

function taskOf(task: SentTask): Advice {
  return {
    text: task.title,
    why: `${taskWords(task)}, from your plan for today`,
    href: task.href,
    action: 'Start',
  };
}

/** To go on with a mock that runs: its clock does. */
function openMock(exam: string, { mock }: Standing): Advice[] {
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

function openDrill(exam: string, { drills: [open] }: Standing): Advice[] {
  if (!open) return [];
  const left = open.of - open.answered;
  return [
    {
      text: 'Go on with your drill',
      why: `${open.title}: ${counted(left, 'question')} left, ${minutes(left * SECONDS.question)}`,
      href: `/${exam}/drill/run#${open.id}`,
      action: 'Go on',
    },
  ];
}

function cardsDue(exam: string, { due }: Standing): Advice[] {
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

function openMistakes(exam: string, { mistakes }: Standing): Advice[] {
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

function listOfDay(exam: string): Advice {
  return {
    text: 'Look through the list for today',
    why: 'nothing is asked of you before the exam',
    href: `/${exam}/final-week`,
    action: 'Open',
  };
}

function restOf(exam: string): Advice {
  return {
    text: 'Read once more what you missed, and rest',
    why: 'the last evening tests nothing',
    href: `/${exam}/final-week/calm`,
    action: 'Open',
  };
}

function resultOf(exam: string): Advice {
  return {
    text: 'Note how your exam went',
    why: 'it is compared with what was expected, and says what comes next',
    href: `/${exam}/plan`,
    action: 'Note',
  };
}

function diagnosticOf(exam: string, questions: number): Advice {
  return {
    text: 'Find out where you stand',
    why: `${counted(questions, 'question')}, ${minutes(questions * SECONDS.mockQuestion)}, no clock`,
    href: `/${exam}/mock`,
    action: 'Start',
  };
}
