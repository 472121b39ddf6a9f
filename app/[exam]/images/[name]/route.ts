import { liveContent } from '@/lib/content/live';

const types: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** Serves a picture of the content folder, as it is now. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ exam: string; name: string }> },
) {
  const { exam, name } = await params;
  const picture = await (await liveContent()).picture(`${exam}/images/${name}`);
  if (!picture) return new Response('There is no such picture.', { status: 404 });
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(picture), {
    headers: { 'content-type': type, 'cache-control': 'no-cache' },
  });
}
