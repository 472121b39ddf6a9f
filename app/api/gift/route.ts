import { requireModeration } from '@/lib/auth/limit';
import { reachOf } from '@/lib/auth/reach';
import { env } from '@/lib/env';
import { chooseForGift, giftOf } from '@/lib/interchange/gift';
import { choiceFrom } from '@/lib/items/choice';
import { Refusal } from '@/lib/refusal';
import { examNamed } from '../exam';
import { respond } from '../respond';

/** The questions of drills as Moodle's GIFT: those of `?exam=`, or of `&of=`, as in `area=retrieval`. The same for all. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    requireModeration('export', request.headers);
    const search = new URL(request.url).searchParams;
    const { model, exam } = await examNamed(search.get('exam') ?? '');
    const of = search.get('of') ?? '';
    const { scope } = choiceFrom(new URLSearchParams(of));
    const chosen = chooseForGift(exam, scope);
    // What names nothing that there is would be the whole exam.
    if (chosen.taken.length === 0 || (of !== '' && Object.keys(scope).length === 0))
      throw new Refusal(404, 'There is no question to take along of that. Choose something else.');
    const { origin } = reachOf(request.headers, env().host);
    const body = await giftOf(chosen, exam, { model, origin });
    const name = ['greenboard', exam.id, ...of.split('=').slice(1)].join('-').replace(/[^\w.-]/g, '');
    return { body, file: { name: `${name}.gift.txt`, type: 'text/plain' } };
  });
}
