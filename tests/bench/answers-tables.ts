import type { Answered } from './answers-once';
import type { Disk } from './disks';
import { short, type Table, times } from './table';
import type { Way } from './ways';

/** One level of load, and how it went. */
export interface Level {
  disk: Disk;
  way: Way;
  candidates: number;
  found: Answered;
}

/** What went through the app. `noDisk` says why there was no slow disk. */
export function answersTable(levels: Level[], seconds: number, noDisk = ''): Table {
  const disks = new Set(levels.map(({ disk }) => disk));
  const syncs = [...disks].map(({ name, sync }) => `${short(sync)} ms ("${name}")`).join(' and ');
  return {
    title: 'Answers, accepted and durable',
    columns: [
      'fsync',
      'candidates',
      'answers a second',
      'p50, ms',
      'p99, ms',
      'answers an fsync',
      'acknowledged',
      'sent twice',
      'lost',
      'doubled',
      'failed',
    ],
    rows: levels.map(({ disk, candidates, found }) => [
      disk.name,
      `${candidates}`,
      ...loadOf(found),
      ...[found.acknowledged, found.twice, found.lost, found.doubled, found.failed].map(String),
    ]),
    notes: [
      `So many candidates at once, each with a session, for ${seconds} s: an answer is one request, and the next is sent when it is acknowledged, without a pause. From a second process on the same processors.`,
      'Acknowledged, those of the warm-up among them, are compared with the database file afterwards: lost are those that are not in it, doubled those that are in it twice or were twice said to be new.',
      `By itself, an fsync took ${syncs}.`,
      noDisk,
    ].filter(Boolean),
  };
}

/** What went straight into databases; `noDisk` as above. */
export function insertsTable(levels: Level[], noDisk = ''): Table {
  const prisma = (level: Level) =>
    levels.find(
      (one) => one.way === 'prisma' && one.disk === level.disk && one.candidates === level.candidates,
    )?.found.perSecond ?? Number.NaN;
  const names = { app: 'the app', writer: 'the writer', prisma: 'plain Prisma' };
  return {
    title: 'Beside plain Prisma, one by one',
    columns: [
      '',
      'fsync',
      'candidates',
      'answers a second',
      'p50, ms',
      'p99, ms',
      'answers an fsync',
      'beside Prisma',
      'lost',
      'doubled',
    ],
    rows: levels.map((level) => [
      names[level.way],
      level.disk.name,
      `${level.candidates}`,
      ...loadOf(level.found),
      times(level.found.perSecond, prisma(level)),
      `${level.found.lost}`,
      `${level.found.doubled}`,
    ]),
    notes: [
      'The same answers, candidates and time, without a server between: the writer commits what has arrived together, plain Prisma calls `event.create` for each. Same adapter, WAL and synchronous=FULL for both, each in the process that makes the load.',
      noDisk,
    ].filter(Boolean),
  };
}

function loadOf({ perSecond, p50, p99, perSync }: Answered): number[] {
  return [perSecond, p50, p99, perSync ?? Number.NaN];
}
