import { type Exam, findExam, type Model } from '../content/model';
import { eventsOf } from '../db/events';
import { database } from '../db/live';
import { wholeMock } from '../db/mocks';
import type { Shown } from '../items/shown';
import { isAnswered } from '../mock/form';
import { type Share, score } from '../mock/score';
import { type Phase, phaseOf } from '../mock/timing';
import { titleOf } from '../mock/words';
import type {
  Answered,
  MockHead,
  MockHistory,
  MockResult,
  OpenMock,
  ResultHead,
  SentSection,
  SentShare,
} from '../outbox/mocks';
import { scaledOf, verdictOf } from '../readiness/scaled';
import { Refusal } from '../refusal';
import { endOfRun, type MockRun, mockEvents, mockRunsFrom, type Page } from './mock-run';
import { mockRunsOf } from './mock-store';

/** A learner's mocks in an exam, the latest first. */
export async function mockHistory(learner: string, exam: Exam, now: Date): Promise<MockHistory> {
  const runs = (await mockRunsOf(learner, exam.id)).toReversed();
  return {
    open: runs.flatMap((run) => {
      const phase = phaseOf(run, now);
      if (phase === 'ended') return [];
      const answered = Object.values(answeredIn(run)).filter(({ response }) => isAnswered(response)).length;
      return [{ ...headOf(run), phase, answered }];
    }),
    ended: runs.filter((run) => phaseOf(run, now) === 'ended').map((run) => resultHead(run, exam)),
  };
}

/**
 * A learner's mock: while it runs without anything that tells the answers, and with everything after its end.
 * Throws a Refusal (404) unless it is theirs.
 */
export async function mockOf(
  learner: string,
  id: string,
  model: Model,
  now: Date,
): Promise<OpenMock | MockResult> {
  const { client } = await database();
  const row = await wholeMock(client, { learner, id });
  const exam = row && findExam(model, row.exam);
  if (!row || !exam)
    throw new Refusal(404, 'There is no such mock of yours here, so there is nothing to show.');
  const [run] = mockRunsFrom([row], await eventsOf(client, { learner, exam: exam.id, kinds: mockEvents }));
  if (!run) throw new Error('A mock that was read is lost.');
  // Written by this program and never changed.
  const pages = JSON.parse(row.pages) as Page[];
  const phase = phaseOf(run, now);
  return phase === 'ended' ? resultOf(run, pages, exam) : openMock(run, pages, phase, now);
}

function openMock(run: MockRun, pages: Page[], phase: Exclude<Phase, 'ended'>, now: Date): OpenMock {
  return {
    ...headOf(run),
    phase,
    now: now.toISOString(),
    sections: sectionsOf(run, pages),
    questions: pages.map(({ id, shown }) => blind(shown, id)),
    closed: [...run.closed.keys()],
    answered: answeredIn(run),
  };
}

/** A question without what could lead to its answer: where it stands, and what it is about. */
function blind({ form, kind, origin, stem, ask, case: study }: Shown, id: string): Shown {
  return {
    ...{ id, form, kind, origin, stem, ask, case: study },
    ...{ unit: '', seed: '', hash: '', area: null, domain: null, objectives: [], difficulty: 0, tags: [] },
    readFirst: null,
  };
}

function sectionsOf({ items }: MockRun, pages: Page[]): SentSection[] {
  const sections: SentSection[] = [];
  for (const [at, { id, section }] of items.entries()) {
    sections[section] ??= { case: pages[at]?.shown.case?.title ?? null, questions: [] };
    sections[section]?.questions.push(id);
  }
  return sections;
}

function answeredIn({ responses }: MockRun): Record<string, Answered> {
  return Object.fromEntries(responses.map(({ item, response, flagged }) => [item, { response, flagged }]));
}

function headOf({ id, exam, style, items, startedAt, endsAt, ...run }: MockRun): MockHead {
  return {
    ...{ id, exam, style, extraTime: run.extraTime, openBook: run.openBook },
    title: titleOf(style, items.length),
    length: items.length,
    startedAt: startedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    seed: run.seeded ? run.seed : null,
  };
}

function resultHead(run: MockRun, exam: Exam, { points, of } = score(run.items, run.responses)): ResultHead {
  const { cut, score: scale } = exam.file.front;
  const scaled = run.style === 'diagnostic' ? null : scaledOf({ points, of }, cut, scale);
  return {
    ...headOf(run),
    phase: 'ended',
    endedAt: endOfRun(run).toISOString(),
    submitted: run.submittedAt !== null && !(run.endsAt && run.submittedAt >= run.endsAt),
    ...{ points, of, scaled },
    verdict: scaled && verdictOf(scaled, scale),
    drilled: run.items.filter(({ drilled }) => drilled).length,
    met: run.met,
  };
}

/** Shares in the order of the exam; those that it has no more come last. */
function inOrder(shares: Share[], outline: { id: string }[]): Share[] {
  const places = new Map(outline.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: Share) => places.get(id) ?? outline.length;
  return shares.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function resultOf(run: MockRun, pages: Page[], exam: Exam): MockResult {
  const marked = score(run.items, run.responses);
  const { cut, score: scale } = exam.file.front;
  return {
    ...resultHead(run, exam, marked),
    domains: inOrder(marked.domains, exam.domains).map((share) => {
      const domain = exam.domains.find(({ id }) => id === share.id);
      const title = domain?.title ?? share.id;
      return {
        ...share,
        title,
        href: `/${exam.id}/domains/${share.id}`,
        weight: run.style === 'diagnostic' ? null : (domain?.weight ?? null),
      };
    }),
    objectives: inOrder(marked.objectives, [...exam.objectives.values()]).map((share): SentShare => {
      const title = exam.objectives.get(share.id)?.title ?? share.id;
      return { ...share, title, href: `/${exam.id}/objectives/${share.id}`, weight: null };
    }),
    changes: marked.changes,
    looked: run.openBook ? run.looked : null,
    cut,
    pass: scale.pass,
    questions: pages.flatMap(({ shown, revealed }, at) => {
      const [result, item] = [marked.items[at], run.items[at]];
      return result && item ? [{ number: at + 1, shown, revealed, result, drilled: item.drilled }] : [];
    }),
  };
}
