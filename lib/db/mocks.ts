import type { PrismaClient } from './generated/client';

/** A mock without what its pages show. Its parts are JSON. */
export interface MockRow {
  id: string;
  exam: string;
  startedAt: Date;
  /** null where it has no clock. */
  endsAt: Date | null;
  seed: string;
  options: string;
  items: string;
}

const withoutPages = {
  id: true,
  exam: true,
  startedAt: true,
  endsAt: true,
  seed: true,
  options: true,
  items: true,
} as const;

/** Adds a mock. One with this id that the learner has already stays as it is. */
export async function addMock(
  client: PrismaClient,
  { learner, id, exam, startedAt, endsAt, ...json }: MockRow & { learner: string; pages: string },
): Promise<void> {
  const { seed, options, items, pages } = json;
  await client.$executeRaw`
    INSERT INTO "mock" ("learner", "id", "exam", "startedAt", "endsAt", "seed", "options", "items", "pages")
    VALUES (${learner}, ${id}, ${exam}, ${startedAt}, ${endsAt}, ${seed}, ${options}, ${items}, ${pages})
    ON CONFLICT ("learner", "id") DO NOTHING`;
}

/** A learner's mocks in one exam, the oldest first. */
export function mocksOf(
  client: PrismaClient,
  { learner, exam }: { learner: string; exam: string },
): Promise<MockRow[]> {
  return client.mock.findMany({
    where: { learner, exam },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: withoutPages,
  });
}

/** Those of a learner's mocks that have one of these ids, in no order. */
export function findMocks(
  client: PrismaClient,
  { learner, ids }: { learner: string; ids: string[] },
): Promise<MockRow[]> {
  return client.mock.findMany({ where: { learner, id: { in: ids } }, select: withoutPages });
}

/** A learner's mock with what its pages show; null when the learner has no such mock. */
export function wholeMock(
  client: PrismaClient,
  { learner, id }: { learner: string; id: string },
): Promise<(MockRow & { pages: string }) | null> {
  return client.mock.findUnique({
    where: { learner_id: { learner, id } },
    select: { ...withoutPages, pages: true },
  });
}
