import type { PrismaClient } from './generated/client';

/** Whom a link signs in. */
export interface Linked {
  id: string;
  name: string;
  role: string;
}

/** Keeps links apart from other one-time values. */
const prefix = 'link:';

/** Keeps a link by its token's hash. It takes the place of an earlier one to the same person. */
export async function addLink(
  client: PrismaClient,
  { hash, person, expiresAt }: { hash: string; person: string; expiresAt: Date },
): Promise<void> {
  const identifier = prefix + hash;
  await client.verification.deleteMany({
    where: {
      identifier: { startsWith: prefix },
      OR: [{ value: person }, { expiresAt: { lte: new Date() } }],
    },
  });
  await client.verification.create({ data: { id: identifier, identifier, value: person, expiresAt } });
}

/** The person that a link leads to, and leaves the link as it is; undefined when it does not hold. */
export async function linkedBy(client: PrismaClient, hash: string): Promise<Linked | undefined> {
  const link = await client.verification.findUnique({ where: holding(hash) });
  if (!link) return undefined;
  const select = { id: true, name: true, role: true };
  return (await client.user.findUnique({ where: { id: link.value }, select })) ?? undefined;
}

/** Uses a link up. True for one caller only, however many ask at once; false when it does not hold. */
export async function takeLink(client: PrismaClient, hash: string): Promise<boolean> {
  const { count } = await client.verification.deleteMany({ where: holding(hash) });
  return count === 1;
}

/** Ends every link to a person. */
export async function removeLinks(client: PrismaClient, person: string): Promise<void> {
  await client.verification.deleteMany({ where: { identifier: { startsWith: prefix }, value: person } });
}

function holding(hash: string) {
  return { id: prefix + hash, expiresAt: { gt: new Date() } };
}
