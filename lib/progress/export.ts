import { everyEvent, everyMock } from '../db/everything';
import { database } from '../db/live';
import { type ExportedEvent, type ExportFile, FORMAT, VERSION } from '../interchange/export';
import { phaseOf } from '../mock/timing';
import { mockToFile } from './mock-file';
import { mockRunsFrom } from './mock-run';
import type { MockInFile } from './mock-schema';

/**
 * Everything that a learner has, of all exams. A mock that is not over is left out with what was done in it: its
 * questions stand in the file with their keys.
 */
export async function exportOf(learner: string, now: Date): Promise<ExportFile<ExportedEvent, MockInFile>> {
  const { client } = await database();
  const [events, mocks] = await Promise.all([everyEvent(client, learner), everyMock(client, learner)]);
  const runs = mockRunsFrom(
    mocks,
    events.filter(({ kind }) => kind.startsWith('mock.')),
  );
  const open = new Set(runs.filter((run) => phaseOf(run, now) !== 'ended').map(({ id }) => id));
  const kept = events.flatMap(({ at, payload, ...event }) => {
    // Checked when it came in.
    const said = JSON.parse(payload) as { mock?: string };
    const isOpen = event.kind.startsWith('mock.') && open.has(said.mock ?? '');
    return isOpen ? [] : [{ ...event, at: at.toISOString(), payload: said }];
  });
  const over = mocks.filter(({ id }) => !open.has(id));
  return {
    format: FORMAT,
    version: VERSION,
    exportedAt: now.toISOString(),
    exams: [...new Set([...kept, ...over].map(({ exam }) => exam))].sort(),
    events: kept,
    mocks: over.map(mockToFile),
  };
}
