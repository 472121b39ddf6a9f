import { readFile } from 'node:fs/promises';
import path from 'node:path';

const types: Record<string, string> = { css: 'text/css; charset=utf-8', woff2: 'font/woff2' };

/**
 * KaTeX's style sheet and fonts, from the installed package: only a page with maths asks for them. (A
 * style sheet that is imported would load on every page of the same route.)
 */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ file: string[] }> },
): Promise<Response> {
  const name = (await params).file.slice(1).join('/');
  const type = types[/^(?:katex\.min|fonts\/KaTeX_[A-Za-z0-9-]+)\.(css|woff2)$/.exec(name)?.[1] ?? ''];
  if (!type) return new Response('Not found', { status: 404 });
  try {
    const bytes = await readFile(path.join(process.cwd(), 'node_modules/katex/dist', name));
    return new Response(bytes, {
      // Its version is part of the address.
      headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' },
    });
  } catch {
    return new Response('Not found', { status: 404 });
  }
}
