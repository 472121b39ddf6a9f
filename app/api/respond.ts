import { NoSession } from '@/lib/auth/learner';
import { Refusal } from '@/lib/refusal';

interface Answer {
  body: unknown;
  status?: number;
  /** Set-Cookie headers. */
  cookies?: string[];
  /** For a text to keep: what it is called, and its media type. `body` is the text then. */
  file?: { name: string; type: string };
}

/**
 * Answers a request as JSON, or as a file, with what `work` resolves to, and with `{error}`, one sentence for people, when
 * it throws. Answers are never cached: they belong to one learner.
 */
export async function respond(work: () => Promise<Answer>): Promise<Response> {
  const { body, status, cookies = [], file } = await work().catch(failed);
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  if (file) {
    headers.set('content-type', `${file.type}; charset=utf-8`);
    headers.set('content-disposition', `attachment; filename="${file.name}"`);
    return new Response(String(body), { headers });
  }
  return Response.json(body, { status: status ?? 200, headers });
}

function failed(error: unknown): Answer {
  if (error instanceof Refusal && error.status < 500) {
    const cookies = error instanceof NoSession ? error.cookies : [];
    return { body: { error: error.message }, status: error.status, cookies };
  }
  // What is wrong with the server is for who runs it: it names files, and a learner can do nothing about it.
  console.error(error instanceof Refusal ? error.message : error);
  return {
    body: {
      error: 'Something went wrong on the server. What was not stored is kept in the browser and sent again.',
    },
    status: error instanceof Refusal ? error.status : 500,
  };
}
