import { Refusal } from '../refusal';

/**
 * Refuses (403) a change that does not come from a page of this very address: another site's page must not
 * act in a learner's name. Takes the request's headers; Origin must be there and its host equal to Host.
 */
export function requireOrigin(headers: Headers): void {
  const origin = headers.get('origin');
  if (!origin)
    throw new Refusal(
      403,
      'The request does not say which page it comes from (Origin), so nothing was changed.',
    );
  const host = headers.get('host');
  if (host && !/[@/\\?#]/.test(host) && sameHost(origin, host)) return;
  throw new Refusal(
    403,
    'The request comes from a page of another address, so nothing was changed. Open Greenboard itself.',
  );
}

/** Whether the browser reached us over https: Next, or a proxy before it, says so. */
export function isSecure(headers: Headers): boolean {
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}

function sameHost(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  // Written as an address, so that a port that goes without saying is left out on both sides.
  const at = `${protocol}//${host}`;
  return URL.canParse(at) && new URL(at).host === from;
}
