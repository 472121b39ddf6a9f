import { z } from 'zod';
import { currentLearner } from '@/lib/auth/learner';
import { requireOrigin } from '@/lib/auth/origin';
import { batchSize } from '@/lib/outbox/drills';
import { readJson } from '@/lib/progress/body';
import { itemsFor } from '@/lib/progress/drills';
import { Refusal } from '@/lib/refusal';
import { examNamed } from '../exam';
import { respond } from '../respond';

const item = z.object({ id: z.string().max(400), seed: z.string().max(100) });
const wish = z.object({ exam: z.string(), items: z.array(item).max(batchSize) });

/** Sends questions of a drill by id and seed, with key and reasons; what there is no more is left out. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    const { data } = wish.safeParse(await readJson(request));
    if (!data)
      throw new Refusal(
        400,
        `The request does not name questions in our form, so none are sent. At most ${batchSize} can be asked for at once.`,
      );
    const { model, exam } = await examNamed(data.exam);
    const learner = await currentLearner(request.headers);
    return {
      body: { items: await itemsFor(model, exam, data.items, learner?.id) },
      cookies: learner?.cookies,
    };
  });
}
