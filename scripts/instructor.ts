// npm run instructor -- NAME: prints a link that signs one browser in as the instructor of that name.
import { existsSync } from 'node:fs';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { addressOf } from './address';
import { makeClient } from './build';

async function main() {
  const name = process.argv.slice(2).join(' ').trim().replace(/\s+/g, ' ');
  if (name.length < 1 || name.length > 100)
    throw new Refusal(
      400,
      'An instructor has a name of 1 to 100 characters. Use: npm run instructor -- "Ada Lovelace"',
    );
  const settings = env();
  if (!existsSync(settings.databaseFile))
    throw new Refusal(
      503,
      `There is no database at ${settings.databaseFile} yet, so no link was made. Start Greenboard once with npm run app, which makes it.`,
    );
  await makeClient();
  // What they import is the client that was just made.
  const { database } = await import('@/lib/db/live');
  const { instructorNamed } = await import('@/lib/db/instructors');
  const { instructorLinkLasts, makeLink } = await import('@/lib/auth/one-time');
  const { client, close } = await database();
  const { id } = await instructorNamed(client, name);
  const { token, expiresAt } = await makeLink(id, instructorLinkLasts);
  await close();
  const until = expiresAt.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });
  console.log(`${addressOf(settings)}/link/${token}

This link signs one browser in as the instructor ${name}. It works once, until ${until}; a new one ends it.`);
  if (settings.host === '0.0.0.0')
    console.log("On another machine, put this machine's name or address in place of localhost.");
}

main().catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
});
