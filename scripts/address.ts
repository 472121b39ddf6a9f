import type { Env } from '@/lib/env';

/** Where somebody on this machine finds the app, as in `http://localhost:3000`. */
export function addressOf({ host, port }: Pick<Env, 'host' | 'port'>): string {
  return `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : inAddress(host)}:${port}`;
}

/** An IPv6 address stands in brackets before a port. */
export function inAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
