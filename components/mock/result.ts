import { figure } from '@/components/playground/figures';
import { capital, counted, inWords, listed } from '@/lib/content/phrases';
import type { MockResult, ResultHead, ResultQuestion } from '@/lib/outbox/mocks';
import { lasting } from './words';

/** Points in words: `31 of 50 points`. */
export function pointsInWords({ points, of }: { points: number; of: number }): string {
  return `${figure(points, 1)} of ${counted(of, 'point')}`;
}

/** A share of the points in per cent: `62.5%`. */
export function percentOf({ points, of }: { points: number; of: number }): string {
  return `${figure(of === 0 ? 0 : (points / of) * 100, 1)}%`;
}

/** How a question was answered: `partly right`. */
export function markInWords({ right, points, answered }: ResultQuestion['result']): string {
  if (right) return 'right';
  if (!answered) return 'not answered';
  return points > 0 ? 'partly right' : 'wrong';
}

/** A scaled score with its range: `about 652, between 600 and 705`. */
export function scaledInWords({ likely, low, high }: NonNullable<ResultHead['scaled']>): string {
  return low === high ? `${likely}` : `about ${likely}, between ${low} and ${high}`;
}

/** The finding of a result in a line. */
export function findingOf(result: ResultHead): string {
  const points = `${pointsInWords(result)}.`;
  switch (result.verdict) {
    case 'pass':
      return `${points} That passes.`;
    case 'open':
      return `${points} That passes if the mark is low.`;
    case 'fail':
      return `${points} That does not pass yet.`;
    case null:
      return points;
  }
}

/** What the points mean, as far as anybody outside can know. */
export function meaningOf(result: MockResult): string {
  const { scaled, verdict, cut, pass, domains } = result;
  const share = percentOf(result);
  if (!scaled || !verdict) {
    const [worst] = domains.toSorted((a, b) => a.points / a.of - b.points / b.of);
    return `Six questions a domain say where to begin, and no more than that${worst ? `: with ${worst.title}` : ''}. They do not follow the shares of the exam, so there is no scaled score.`;
  }
  const scale = `On the scale of the exam, on which ${pass} passes, that is ${scaledInWords(scaled)}.`;
  const range = `${figure(cut.low)} to ${figure(cut.high)}%`;
  const unknown = `How many points pass is not public: Greenboard reckons with ${range}.`;
  if (verdict === 'open')
    return `${scale} ${unknown} You have ${share}, so it passes where the mark is no higher than that.`;
  return `${scale} ${unknown} You have ${share}, so it ${verdict === 'pass' ? 'passes' : 'does not pass'} wherever the mark lies between them.`;
}

/** What the result rests on, a sentence each. */
export function basisOf(result: MockResult): string[] {
  const { questions, startedAt, endedAt, endsAt, submitted, drilled, met, looked, seed, extraTime } = result;
  const open = questions.filter(({ result }) => !result.answered).length;
  const took = lasting(Date.parse(endedAt) - Date.parse(startedAt));
  const had = endsAt && lasting(Date.parse(endsAt) - Date.parse(startedAt));
  const sentences: string[] = [];
  if (open > 0)
    sentences.push(
      `${capital(inWords(open))} of ${counted(questions.length, 'question')} ${open === 1 ? 'was' : 'were'} not answered.`,
    );
  if (!had && result.style !== 'diagnostic') sentences.push('It was taken without a clock.');
  else if (had && submitted) sentences.push(`It took ${took} of ${had}.`);
  else if (had) sentences.push(`It was ended by the clock, after ${had}.`);
  if (extraTime > 1 && had) sentences.push(`That is ${figure(extraTime, 2)} times the usual time.`);
  if (looked !== null)
    sentences.push(
      looked > 0
        ? `${capital(lasting(looked))} went into looking things up.`
        : 'Nothing was looked up in the open book.',
    );
  if (drilled > 0)
    sentences.push(
      `${capital(inWords(drilled))} of its questions ${drilled === 1 ? 'is one' : 'are some'} that drills ask too, so the points say a little less.`,
    );
  if (met > 0)
    sentences.push(`You had met ${inWords(met)} of its questions before, so the points flatter a little.`);
  if (seed !== null) sentences.push(`Its seed was “${seed}”: who starts with it gets the same questions.`);
  return sentences;
}

/** What changing answers brought. */
export function changesInWords({ gained, lost, same }: MockResult['changes']): {
  finding: string;
  about: string;
} {
  const all = gained + lost + same;
  if (all === 0)
    return {
      finding: 'You changed no answer on coming back',
      about: 'What was tried before a question was left for the first time does not count.',
    };
  const outcomes = [
    { count: gained, words: 'gained points' },
    { count: lost, words: 'lost points' },
    { count: same, words: 'made no difference' },
  ].filter(({ count }) => count > 0);
  const parts =
    outcomes.length === 1
      ? `${all === 1 ? 'It' : 'They all'} ${outcomes[0]?.words}.`
      : `${capital(listed(outcomes.map(({ count, words }) => `${inWords(count)} ${words}`)))}.`;
  const better = ` Your first ${all === 1 ? 'answer was the better one' : 'answers were the better ones'}.`;
  const advice = gained > lost ? ' Coming back helped you.' : gained < lost ? better : '';
  return {
    finding: `You changed ${inWords(all)} ${all === 1 ? 'answer' : 'answers'} on coming back`,
    about: parts + advice,
  };
}
