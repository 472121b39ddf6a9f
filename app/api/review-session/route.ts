import { z } from 'zod';
import { requireOrigin } from '@/lib/auth/origin';
import { mostChosen, scopes } from '@/lib/items/choice';
import { sessionOf } from '@/lib/items/session';
import { readJson } from '@/lib/progress/body';
import { Refusal } from '@/lib/refusal';
import { examNamed } from '../exam';
import { respond } from '../respond';

const choice = z.strictObject({
  scope: z.partialRecord(z.enum(scopes), z.array(z.string().min(1).max(400)).min(1).max(200)),
  of: z.literal('new-first'),
  size: z.int().min(1).max(mostChosen),
});
const seed = z.string().min(1).max(60);
const wish = z.intersection(
  z.object({ exam: z.string(), seed }),
  z.union([z.object({ choice }), z.object({ set: z.string().max(200) })]),
);

/** Sends the questions of a review session with key and reasons. It asks nobody's session, and makes none. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    const { data } = wish.safeParse(await readJson(request));
    if (!data)
      throw new Refusal(
        400,
        `The request does not say in our form what the session is of, so nothing was chosen. A session has 1 to ${mostChosen} questions.`,
      );
    const { model, exam } = await examNamed(data.exam);
    return { body: await sessionOf(model, exam, data) };
  });
}
