import { type NextRequest, NextResponse } from 'next/server';
import { READ_COOKIE, READ_FOR, withRead } from '@/lib/read-lately';

/**
 * Gives every page its Content-Security-Policy with a nonce of its own. Next reads the nonce from the
 * request's header and puts it on the scripts that it writes. This is no guard: who may do what is
 * decided where the data is.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(newNonce(), process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  // The page for addresses that lead nowhere learns from it what was asked for.
  headers.set('x-path', request.nextUrl.pathname);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  noteReading(request, response);
  return response;
}

/** Keeps in a cookie which page of knowledge was opened; see lib/read-lately. */
function noteReading({ method, headers, nextUrl, cookies }: NextRequest, response: NextResponse): void {
  if (method !== 'GET' || !asksForPage(headers)) return;
  const read = withRead(cookies.get(READ_COOKIE)?.value ?? '', nextUrl.pathname, Date.now());
  if (read !== undefined)
    response.cookies.set(READ_COOKIE, read, { maxAge: READ_FOR, sameSite: 'lax', path: '/' });
}

/** Browsers say what they ask for to trustworthy addresses alone: not over plain http in a network. */
function asksForPage(headers: Headers): boolean {
  const destination = headers.get('sec-fetch-dest');
  if (destination !== null) return destination === 'document';
  return headers.get('accept')?.includes('text/html') === true && !headers.has('rsc');
}

/** Files that carry no script of ours need no policy. */
export const config = { matcher: '/((?!_next/static|katex/|icon\\.svg$).*)' };

function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    // React evaluates code in development only, to show where an error came from.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // KaTeX places its glyphs by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
