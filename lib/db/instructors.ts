import { randomUUID } from 'node:crypto';
import type { PrismaClient } from './generated/client';

/** Finds the instructor of a name, or makes them. The same name, however it is capitalised, is the same person. */
export async function instructorNamed(client: PrismaClient, name: string): Promise<{ id: string }> {
  // The address is unique, so that two commands at once make one person. Nothing can be sent to it.
  const email = `${encodeURIComponent(name.toLowerCase())}@instructor.invalid`;
  return client.user.upsert({
    where: { email },
    create: { id: randomUUID(), name, email, role: 'instructor' },
    update: { role: 'instructor' },
    select: { id: true },
  });
}
