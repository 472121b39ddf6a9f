import { counted, dayInWords } from '@/lib/content/phrases';
import type { SentMiss, SentMistake } from '@/lib/outbox/mistakes';
import type { Wanted } from '@/lib/schedule/mistakes';

/** The page's first line. */
export function findingOf(mistakes: readonly SentMistake[]): string {
  const open = mistakes.filter(({ closedAt }) => closedAt === null);
  const sure = open.filter(({ wasSure }) => wasSure).length;
  if (mistakes.length === 0) return 'You have made no mistake yet.';
  if (open.length === 0)
    return `No mistake is open: you closed ${mistakes.length === 1 ? 'the one that you made' : `all ${mistakes.length}`}.`;
  const start = `${counted(open.length, 'rule')} to work on`;
  if (sure === 0) return `${start}.`;
  if (open.length === 1) return `${start}, and you were sure of it.`;
  return `${start}; you were sure of ${sure === open.length ? 'all of them' : `${sure} of them`}.`;
}

/** What an open mistake still wants, in a sentence. */
export function wantedWords({ answers, notOn, otherQuestion }: Wanted): string {
  if (answers === 2) {
    const what = otherQuestion ? ', to two different questions' : '; there is one question on it';
    return `Two right answers on two different days close it${what}.`;
  }
  const day = notOn && `on another day than ${dayInWords(notOn)}`;
  const which = otherQuestion ? 'to another question' : null;
  const how = [day, which].filter(Boolean).join(' and ');
  return `One more right answer closes it${how && `, ${how}`}.`;
}

/** How an answer was given: "Wrong, and you were sure". */
export function missWords({ right, certainty, where }: SentMiss): string {
  const place = where === 'mock' ? ', in a mock exam' : '';
  if (right) return `Right, and a guess${place}`;
  const said = {
    guess: 'Wrong, and a guess',
    think: 'Wrong; you thought it was right',
    sure: 'Wrong, and you were sure',
  };
  return (certainty ? said[certainty] : 'Wrong') + place;
}
