import { counted } from '@/lib/content/phrases';
import type { Level, Standing } from '@/lib/outbox/wire';
import { SECONDS } from '@/lib/schedule/cost';
import { type Advice, AT_ONCE, type BoardArea, byNeed, minutes, toRate } from './advice';

/** How many things are said to come next: each has a key. */
const MOST = 3;

interface Board {
  areas: readonly BoardArea[];
  /** One for each area. */
  levels: readonly (Level | null)[];
}

/**
 * What to do next: what was begun, then cards that are due, then the area with most to gain, then what closes gaps.
 * Who has answered nothing yet is shown the diagnostic, where there is one; `diagnostic` is its number of questions.
 */
export function nextThings(
  exam: string,
  { areas, levels }: Board,
  standing: Standing,
  diagnostic: number | undefined,
): Advice[] {
  const isNew = Object.keys(standing.evidence).length === 0 && !standing.mock;
  const [weakest, ...others] = byNeed(exam, areas, levels, standing.readiness.parts);
  const [rate, ...rates] = toRate(areas, levels);
  const drills = weakest ? [weakest] : [];
  const ratings = rate ? [rate] : [];
  return [
    ...openMock(exam, standing),
    ...openDrill(exam, standing),
    ...(isNew && diagnostic ? [diagnosticOf(exam, diagnostic)] : []),
    ...cardsDue(exam, standing),
    // Before the first answer a rating says more about where to begin than a domain's weight does.
    ...(isNew ? [...ratings, ...drills] : [...drills, ...openMistakes(exam, standing), ...ratings]),
    ...others,
    ...rates,
  ].slice(0, MOST);
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

function diagnosticOf(exam: string, questions: number): Advice {
  return {
    text: 'Find out where you stand',
    why: `${counted(questions, 'question')}, ${minutes(questions * SECONDS.mockQuestion)}, no clock`,
    href: `/${exam}/mock`,
    action: 'Start',
  };
}
