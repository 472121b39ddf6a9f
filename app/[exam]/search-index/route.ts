import { liveContent } from '@/lib/content/live';
import { findExam } from '@/lib/content/model';
import { searchOf } from '@/lib/search/live';

/**
 * The index that the palette searches in. The browser keeps it, and asks each time whether it is still the same:
 * content is saved while the app runs.
 */
export async function GET(request: Request, { params }: { params: Promise<{ exam: string }> }) {
  const model = (await liveContent()).model();
  const exam = findExam(model, (await params).exam);
  if (!exam) return new Response('There is no such exam here.', { status: 404 });
  const { json, etag } = searchOf(model, exam);
  const headers = { etag, 'cache-control': 'public, no-cache' };
  if (isSame(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(json, { headers: { ...headers, 'content-type': 'application/json' } });
}

/** Whether the browser has it. What compresses the answer may have made its tag a weak one. */
function isSame(held: string | null, etag: string): boolean {
  return (held ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
