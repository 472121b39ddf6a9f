import { requireLearner, startSession } from '@/lib/auth/learner';
import { requireOrigin } from '@/lib/auth/origin';
import { readJson } from '@/lib/progress/body';
import { mockHistory } from '@/lib/progress/mock-read';
import { askedMock, startMock } from '@/lib/progress/mock-start';
import { Refusal } from '@/lib/refusal';
import { examNamed } from '../exam';
import { respond } from '../respond';

/** Starts a mock. The id is the browser's: the same request twice starts one. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireOrigin(request.headers);
    const { data } = askedMock.safeParse(await readJson(request));
    if (!data)
      throw new Refusal(400, 'The request does not say in our form what mock to start, so none was started.');
    const { model, exam } = await examNamed(data.exam);
    const { id: learner, cookies } = await startSession(request.headers);
    await startMock(learner, exam, model, data, new Date());
    return { body: { id: data.id, learner }, cookies };
  });
}

/** The learner's mocks in an exam: `?exam=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { id: learner, cookies } = await requireLearner(request.headers);
    const { exam } = await examNamed(new URL(request.url).searchParams.get('exam') ?? '');
    return { body: await mockHistory(learner, exam, new Date()), cookies };
  });
}
