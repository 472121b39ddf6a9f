import { expect, test } from 'vitest';
import { mostBytes, readJson } from '@/lib/progress/body';

const tooLarge = 'The request is larger than 256 KB, so nothing of it was stored. Send fewer events at once.';

/** A request whose body comes in pieces, without saying how long it is. */
function streamed(piece: Uint8Array, most: number, taken: { pieces: number }): Request {
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken.pieces++ < most) controller.enqueue(piece);
      else controller.close();
    },
  });
  return new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

test('JSON is read, also when a letter is split between two pieces', async () => {
  const bytes = new TextEncoder().encode('["größe 🟢"]');
  const pieces = [...bytes].map((byte) => new Uint8Array([byte]));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect(await readJson(request)).toEqual(['größe 🟢']);
});

test('a body of exactly the limit is read', async () => {
  const body = `"${'a'.repeat(mostBytes - 2)}"`;
  expect(await readJson(new Request('http://localhost/', { method: 'POST', body }))).toHaveLength(
    mostBytes - 2,
  );
});

test('a body that says that it is too large is not read at all', async () => {
  const body = 'a'.repeat(mostBytes + 1);
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'content-length': String(body.length) },
  });
  await expect(readJson(request)).rejects.toMatchObject({ status: 413, message: tooLarge });
  expect(request.bodyUsed).toBe(false);
});

test('a body that hides its size is read no further than the limit', async () => {
  const taken = { pieces: 0 };
  const request = streamed(new Uint8Array(64 * 1024), 1000, taken);
  await expect(readJson(request)).rejects.toMatchObject({ status: 413, message: tooLarge });
  expect(taken.pieces).toBeLessThan(8);
});

test.each(['', 'no', '{"a":', '\u0000'])('%j is not JSON', async (body) => {
  const request = new Request('http://localhost/', { method: 'POST', body });
  await expect(readJson(request)).rejects.toMatchObject({
    status: 400,
    message: 'The request is not JSON, so nothing of it was stored.',
  });
});

test('a request that breaks off is refused', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
  const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
  await expect(readJson(request)).rejects.toMatchObject({ status: 400 });
});

test('a body nested very deeply is read or refused, never a crash', async () => {
  const body = '['.repeat(mostBytes);
  await expect(readJson(new Request('http://localhost/', { method: 'POST', body }))).rejects.toThrow(
    'not JSON',
  );
});
