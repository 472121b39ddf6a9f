import { counted } from '@/lib/content/phrases';
import type { Level, Standing } from '@/lib/outbox/wire';
import { type Advice, adviceOf, type BoardArea } from './advice';

/** The most things that are said to come first. */
const MOST = 4;

/**
 * What to do first: what was begun, then what is to be gone over again, then areas to rate or study, then new
 * questions. Who has answered nothing yet is shown the diagnostic, where there is one. `levels` goes with `areas`,
 * one for each; `diagnostic` is its number of questions.
 */
export function firstThings(
  exam: string,
  { areas, levels }: { areas: readonly BoardArea[]; levels: readonly (Level | null)[] },
  standing: Standing,
  diagnostic: number | undefined,
): Advice[] {
  const isNew = Object.keys(standing.evidence).length === 0 && !standing.mock;
  const waiting = [...openMock(exam, standing), ...openDrill(exam, standing), ...toGoOver(exam, standing)];
  const toFindOut = isNew && diagnostic ? [diagnosticOf(exam, diagnostic)] : [];
  const begun = [...waiting, ...toFindOut];
  const ratings = adviceOf(areas, levels).slice(0, begun.length > 0 ? 1 : 2);
  const drill = standing.drills.length > 0 ? [] : [newDrill(exam)];
  return [...begun, ...ratings, ...drill].slice(0, MOST);
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
  return [
    {
      text: 'Go on with your drill',
      why: `${open.title}: ${open.answered} of ${open.of} answered`,
      href: `/${exam}/drill/run#${open.id}`,
      action: 'Go on',
    },
  ];
}

function toGoOver(exam: string, { due, mistakes }: Standing): Advice[] {
  const cards: Advice = {
    text: `Go over ${counted(due, 'card')}`,
    why: 'They are due today',
    href: `/${exam}/cards`,
    action: 'Go over',
  };
  const missed: Advice = {
    text: `Mend ${counted(mistakes, 'mistake')}`,
    why: 'Rules that you missed or guessed',
    href: `/${exam}/mistakes`,
    action: 'Mend',
  };
  return [...(due > 0 ? [cards] : []), ...(mistakes > 0 ? [missed] : [])];
}

function diagnosticOf(exam: string, questions: number): Advice {
  return {
    text: 'Find out where you stand',
    why: `${counted(questions, 'question')}, no clock`,
    href: `/${exam}/mock`,
    action: 'Begin',
  };
}

function newDrill(exam: string): Advice {
  return {
    text: 'Answer 10 questions',
    why: 'Your weakest areas first',
    href: `/${exam}/drill/run?of=weakest&size=10`,
    action: 'Drill',
  };
}
