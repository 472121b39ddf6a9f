import { cardChoices } from '@/lib/progress/cards';
import { examNamed } from '../../exam';
import { respond } from '../../respond';

/** What cards can be made of in `?exam=`: the same for everyone. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { model, exam } = await examNamed(new URL(request.url).searchParams.get('exam') ?? '');
    return { body: { choices: cardChoices(exam, model) } };
  });
}
