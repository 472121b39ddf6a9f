import { type Ticking, tickingFrom } from '../content/kinds/ticking';
import { unitsListed } from '../content/listed';
import { type Exam, filesOfKind } from '../content/model';
import { oncePer } from '../content/once';
import { capital, counted, inWords } from '../content/phrases';
import { score } from '../mock/score';
import { phaseOf } from '../mock/timing';
import type { Ticked } from '../outbox/wire';
import { FROM, levelFor } from '../readiness/claim';
import type { Part, Readiness } from '../readiness/estimate';
import { scaledOf } from '../readiness/scaled';
import type { LearnerRecord } from './record';

/** What items of checklists can tick themselves by. */
export interface Done {
  record: LearnerRecord;
  readiness: Readiness;
  /** How many mistakes are open. */
  mistakes: number;
  now: number;
}

/** Items of checklists that tick themselves, by stored id: whether they are ticked, and what that rests on. */
export function tickedIn(exam: Exam, done: Done): Record<string, Ticked> {
  return Object.fromEntries(
    selfTicking(exam).map(({ unit, ticking }) => [unit, judge[ticking.by](ticking as never, done, exam)]),
  );
}

const selfTicking = oncePer((exam: Exam) =>
  filesOfKind(exam, 'checklist').flatMap(({ id, fragments }) =>
    fragments.flatMap((fragment) => {
      const ticking = fragment.ticks && tickingFrom(fragment.ticks);
      return ticking ? [{ unit: `${id}#${fragment.id}`, ticking }] : [];
    }),
  ),
);

type Judge<By extends Ticking['by']> = (
  ticking: Extract<Ticking, { by: By }>,
  done: Done,
  exam: Exam,
) => Ticked;

const judge: { [By in Ticking['by']]: Judge<By> } = {
  'mocks-passed': ({ count }, { record, now }, exam) => {
    const { cut, score: scale } = exam.file.front;
    const passed = record.mocks.filter((run) => {
      if (run.style !== 'full' || phaseOf(run, new Date(now)) !== 'ended') return false;
      return scaledOf(score(run.items, run.responses), cut, scale).likely >= scale.pass;
    }).length;
    const why =
      passed < count
        ? `${some(passed)} of ${inWords(count)} whole mock exams passed so far.`
        : `${capital(counted(passed, 'whole mock exam'))} passed, at the mark that is most likely.`;
    return { done: passed >= count, why };
  },
  'areas-green': ({ areas: names }, { readiness }, exam) => {
    const all = exam.domains.flatMap(({ areas }) => areas);
    const wanted = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
    const parts = wanted.map(({ id }) => readiness.parts[id]);
    const green = parts.filter((part) => part?.share && levelFor(part.share.likely) === 'ready').length;
    const many = `${some(green)} of ${inWords(wanted.length)} areas are green by your answers`;
    return {
      done: wanted.length > 0 && green === wanted.length,
      why:
        wanted.length === 1
          ? oneWords(parts[0])
          : `${many}: at least ${wantedShare}% of the points to be expected.`,
    };
  },
  recalled: ({ list }, { record }, exam) => {
    const lists = [...filesOfKind(exam, 'checklist'), ...filesOfKind(exam, 'set')];
    const units = lists.filter(({ name }) => name === list).flatMap(unitsListed);
    const prompts = units.filter((unit) => unit.startsWith(`${exam.id}/prompts/`));
    const last = new Map(record.recalls.map(({ unit, recalled }) => [unit, recalled]));
    const said = prompts.filter((unit) => (last.get(unit) ?? 'no') !== 'no').length;
    return {
      done: prompts.length > 0 && said === prompts.length,
      why: `${some(said)} of ${counted(prompts.length, 'prompt')} said from memory, with at least half of the points.`,
    };
  },
  'mistakes-closed': (_, { record, mistakes }) => {
    if (record.answers.length === 0) return { done: false, why: 'Nothing is answered yet.' };
    const are = `${capital(counted(mistakes, 'mistake'))} ${mistakes === 1 ? 'is' : 'are'} open.`;
    return { done: mistakes === 0, why: mistakes === 0 ? 'No mistake is open.' : are };
  },
};

const some = (count: number) => (count === 0 ? 'None' : capital(inWords(count)));
const wantedShare = Math.round(100 * FROM.ready);

function oneWords(part: Part | undefined): string {
  if (!part?.share) return `Too few answers so far: ${part?.missing ?? 'some'} more are wanted.`;
  const percent = Math.round(100 * part.share.likely);
  return `${percent}% of the points to be expected, by ${counted(part.answers, 'answer')}; ${wantedShare}% are wanted.`;
}
