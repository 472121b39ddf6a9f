import { themeCookie, themeOf } from '@/components/layout/theme';
import { requireOrigin } from '@/lib/auth/origin';
import { Refusal } from '@/lib/refusal';

/** Keeps the theme chosen in a page without scripts, and goes back to that page. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireOrigin(request.headers);
  } catch (error) {
    if (error instanceof Refusal) return new Response(error.message, { status: error.status });
    throw error;
  }
  const form = await request.formData().catch(() => new FormData());
  return new Response(null, {
    status: 303,
    headers: { Location: pathOf(request), 'Set-Cookie': themeCookie(themeOf(form.get('theme'))) },
  });
}

/** The page that the form was on. Never with two slashes at the start: that would lead to another host. */
function pathOf({ headers }: Request): string {
  const from = headers.get('referer') ?? '';
  if (!URL.canParse(from)) return '/';
  const { pathname, search } = new URL(from);
  return `/${pathname.replace(/^\/+/, '')}${search}`;
}
