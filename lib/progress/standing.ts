import type { Exam } from '../content/model';
import type { Answer } from '../items/answer';
import { phaseOf } from '../mock/timing';
import { titleOf } from '../mock/words';
import type { Evidence, Lasts, Standing } from '../outbox/wire';
import { readinessOf } from '../readiness/estimate';
import { evidenceFrom } from '../readiness/evidence';
import type { LearnerRecord } from './record';
import { reviewsOf } from './reviews';
import { tickedIn } from './ticked';

/** What a record amounts to now, for every page that shows some of it. `zone` is the learner's time zone. */
export function standingOf(
  record: LearnerRecord,
  last: Lasts,
  exam: Exam,
  moment: { now: number; zone: string },
): Standing {
  const { mistakes, todays } = reviewsOf(record, last, exam, moment);
  const open = mistakes.filter(({ closedAt }) => closedAt === null).length;
  const readiness = readinessOf(exam, evidenceFrom(record.answers, moment.now));
  return {
    evidence: evidenceOf(record.answers, exam),
    readiness,
    due: todays.due.length,
    mistakes: open,
    drills: drillsOf(record),
    mock: mockOf(record, moment.now),
    ticked: tickedIn(exam, { record, readiness, mistakes: open, now: moment.now }),
  };
}

/** Answers by area and by domain. */
function evidenceOf(answers: Answer[], exam: Exam): Record<string, Evidence> {
  const evidence: Record<string, Evidence> = {};
  for (const { source, share, at } of answers) {
    const domain = exam.objectives.get(source.objectives[0] ?? '')?.domain;
    for (const id of [source.area, domain && `${exam.id}/domains/${domain.id}`]) {
      if (!id) continue;
      const { answers, right } = evidence[id] ?? { answers: 0, right: 0 };
      evidence[id] = { answers: answers + 1, right: right + share, last: new Date(at).toISOString() };
    }
  }
  return evidence;
}

/** How many open drills the pages offer to go on with. */
const MOST_DRILLS = 5;

function drillsOf({ drills, answers }: LearnerRecord): Standing['drills'] {
  // A question whose answer does not count is answered all the same, as the drill's own pages say.
  const answered = new Map(drills.map(({ id, takenBack }) => [id, new Set(takenBack)]));
  for (const { run, source } of answers)
    if (run) answered.set(run, (answered.get(run) ?? new Set()).add(source.id));
  return drills
    .filter(({ ended }) => !ended)
    .toReversed()
    .slice(0, MOST_DRILLS)
    .map(({ id, title, items, at }) => ({
      id,
      title,
      answered: answered.get(id)?.size ?? 0,
      of: items.length,
      at: new Date(at).toISOString(),
    }));
}

/** The mock that runs; of several, as after two devices were linked, the latest. */
function mockOf({ mocks }: LearnerRecord, now: number): Standing['mock'] {
  const run = mocks.findLast((run) => phaseOf(run, new Date(now)) === 'running');
  if (!run) return null;
  const { id, style, items, endsAt } = run;
  return { id, title: titleOf(style, items.length), endsAt: endsAt?.toISOString() ?? null };
}
