import { Refusal } from '../refusal';

/** The most that a request may carry, in bytes. */
export const mostBytes = 256 * 1024;

/**
 * Reads a request's body as JSON, and stops reading when it is larger than `most` bytes.
 * Throws a Refusal when it is too large (413), broken off, or not JSON (400).
 */
export async function readJson(request: Request, most = mostBytes): Promise<unknown> {
  if (Number(request.headers.get('content-length')) > most) throw tooLarge(most);
  const text = await readText(request, most);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The request is not JSON, so nothing of it was stored.');
  }
}

async function readText({ body }: Request, most: number): Promise<string> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = await reader?.read().catch(() => {
      throw new Refusal(400, 'The request broke off, so nothing of it was stored.');
    });
    if (!chunk || chunk.done) return Buffer.concat(chunks).toString('utf8');
    size += chunk.value.byteLength;
    if (size > most) {
      await reader?.cancel().catch(() => undefined);
      throw tooLarge(most);
    }
    chunks.push(chunk.value);
  }
}

function tooLarge(most: number): Refusal {
  return new Refusal(
    413,
    `The request is larger than ${most / 1024} KB, so nothing of it was stored. Send fewer events at once.`,
  );
}
