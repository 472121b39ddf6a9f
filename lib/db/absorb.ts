import { Prisma, type PrismaClient } from './generated/client';

/** Tables of what learners did: each has a `learner`, and (learner, id) is its key. A new one is added here. */
export const learnerTables = ['mock', 'event'].map((name) => Prisma.raw(`"${name}"`));

/** Each turn takes in what came in while the one before was under way. */
export const mostTurns = 20;

/**
 * Gives everything that one learner did to another, and removes the first. What both have, by its id, stays
 * the other's and counts once. With `sessions`, browsers of the first become the other's; otherwise they are
 * signed out. Each step is one statement that can be done again, so that a crash between two loses nothing:
 * doing it all once more completes it. Events may arrive for the first meanwhile.
 */
export async function absorb(
  client: PrismaClient,
  { from, into, sessions }: { from: string; into: string; sessions: boolean },
): Promise<void> {
  for (let turn = 0; turn < mostTurns; turn++) {
    for (const table of learnerTables) {
      const known = Prisma.sql`SELECT "id" FROM ${table} WHERE "learner" = ${into}`;
      await client.$executeRaw`UPDATE ${table} SET "learner" = ${into} WHERE "learner" = ${from} AND "id" NOT IN (${known})`;
      await client.$executeRaw`DELETE FROM ${table} WHERE "learner" = ${from} AND "id" IN (${known})`;
    }
    if (sessions) await client.session.updateMany({ where: { userId: from }, data: { userId: into } });
    if (await removed(client, from)) return;
  }
  throw new Error('A learner could not be removed: something of theirs kept coming in.');
}

/** Removes a person of whom nothing is left; false when the database says that something is. */
export async function removed(client: PrismaClient, id: string): Promise<boolean> {
  try {
    await client.user.deleteMany({ where: { id } });
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') return false;
    throw error;
  }
}
