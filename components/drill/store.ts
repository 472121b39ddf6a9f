import { openDatabase } from '@/lib/outbox/database';
import type { Drill, Progress } from './run';
import { merged } from './together';

/** How many drills a device keeps; of more, those looked at longest ago go. */
const MOST = 12;

/** The database in which they are kept. */
export const drillDatabase = 'greenboard-drills';

type Asked = Pick<Drill, 'run' | 'questions'> & { id: string; touched: number };

/**
 * Keeps drills on the device, so that a reload or a lost network loses nothing. Nothing here rejects: where
 * storage fails, the page goes on with what it has in memory.
 */
export interface DrillStore {
  read(id: string): Promise<Drill | undefined>;
  /** Keeps what a drill asks. */
  keepQuestions(drill: Drill): Promise<void>;
  /** Keeps how far a drill is, with what other tabs kept of it; gives both together. */
  keepProgress(drill: Drill): Promise<Progress>;
  /** Tells of drills of which another tab has kept something. Gives what ends that. */
  listen(heard: (id: string) => void): () => void;
  close(): void;
}

export function openDrillStore(
  factory: IDBFactory | undefined,
  now: () => number,
  name = drillDatabase,
): DrillStore {
  const { run, close } = openDatabase(factory, name, { asked: { keyPath: 'id' }, progress: {} });
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);

  return {
    read: (id) =>
      run(['asked', 'progress'], 'readonly', (stores) => {
        const asked: IDBRequest<Asked | undefined> = stores('asked').get(id);
        const progress: IDBRequest<Progress | undefined> = stores('progress').get(id);
        return () =>
          asked.result && progress.result
            ? { run: asked.result.run, questions: asked.result.questions, progress: progress.result }
            : undefined;
      }).catch(() => undefined),
    keepQuestions: ({ run: begun, questions }) =>
      run(['asked', 'progress'], 'readwrite', (stores) => {
        const row: Asked = { id: begun.id, run: begun, questions, touched: now() };
        stores('asked').put(row);
        const all: IDBRequest<Asked[]> = stores('asked').getAll();
        all.onsuccess = () => {
          for (const { id } of all.result.sort((a, b) => b.touched - a.touched).slice(MOST)) {
            stores('asked').delete(id);
            stores('progress').delete(id);
          }
        };
        return () => undefined;
      }).catch(() => undefined),
    async keepProgress({ run: { id }, progress }) {
      try {
        const both = await run(['progress'], 'readwrite', (stores) => {
          let both = progress;
          const before: IDBRequest<Progress | undefined> = stores('progress').get(id);
          before.onsuccess = () => {
            if (before.result) both = merged(before.result, progress);
            stores('progress').put(both, id);
          };
          return () => both;
        });
        tabs?.postMessage(id);
        return both;
      } catch {
        return progress;
      }
    },
    listen(heard) {
      const hear = ({ data }: MessageEvent<string>) => heard(data);
      tabs?.addEventListener('message', hear);
      return () => tabs?.removeEventListener('message', hear);
    },
    close() {
      tabs?.close();
      close();
    },
  };
}
