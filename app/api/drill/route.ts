import { z } from 'zod';
import { currentLearner, requireLearner } from '@/lib/auth/learner';
import { requireOrigin } from '@/lib/auth/origin';
import { mostChosen, scopes, selections } from '@/lib/items/choice';
import { readJson } from '@/lib/progress/body';
import { chooseDrill, drillOf } from '@/lib/progress/drills';
import { Refusal } from '@/lib/refusal';
import { examNamed } from '../exam';
import { respond } from '../respond';

const choice = z.strictObject({
  scope: z.partialRecord(z.enum(scopes), z.array(z.string().min(1).max(400)).min(1).max(200)),
  of: z.enum(selections),
  size: z.int().min(1).max(mostChosen).nullable(),
});
const wish = z.object({ exam: z.string(), choice, zone: z.string().max(100).default('UTC') });

/**
 * Chooses a drill, and sends its first questions with key and reasons: a drill marks in the browser, at once and
 * without a network. Looking makes no session: without one, nothing is known of who asks.
 */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    const { data } = wish.safeParse(await readJson(request));
    if (!data)
      throw new Refusal(
        400,
        `The request does not say in our form what to ask, so nothing was chosen. A drill has 1 to ${mostChosen} questions, or goes on until it is stopped.`,
      );
    const { model, exam } = await examNamed(data.exam);
    const learner = await currentLearner(request.headers);
    const drill = await chooseDrill(model, exam, data.choice, { learner: learner?.id, zone: data.zone });
    return { body: drill, cookies: learner?.cookies };
  });
}

/** A drill that the learner began, here or on another device: `?exam=` and `?id=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id, cookies } = await requireLearner(request.headers);
    const asked = new URL(request.url).searchParams;
    const { model, exam } = await examNamed(asked.get('exam') ?? '');
    return { body: await drillOf(model, exam, id, asked.get('id') ?? ''), cookies };
  });
}
