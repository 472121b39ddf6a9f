import { removeEverything } from '../db/everything';
import { database } from '../db/live';
import { type Learner, signOut, signOutElsewhere } from './learner';

/**
 * Removes everything that a learner did. A candidate is gone with it, on all devices, and the answer's cookies take
 * the session away; an instructor, whom somebody named, stays one, and stays signed in here alone.
 */
export async function leave(headers: Headers, { id, role, cookies }: Learner): Promise<string[]> {
  const { client } = await database();
  const account = role === 'candidate';
  await removeEverything(client, { learner: id, account });
  if (account) return signOut(headers);
  await signOutElsewhere(headers);
  return cookies;
}
