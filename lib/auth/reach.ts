import { networkInterfaces } from 'node:os';
import { isSecure } from './origin';

/** Where a link to this app has to lead, and whether other devices can open it there. */
export interface Reach {
  /** As in `http://192.168.1.7:3000`. */
  origin: string;
  onlyHere: boolean;
}

/**
 * The address at which the request came. `localhost` means another machine to every other device: where the
 * app serves the network (`served`, its HOST, is more than this machine), this machine's own address stands
 * in its place; otherwise nobody else can open the link.
 */
export function reachOf(headers: Headers, served: string, network = addresses()): Reach {
  const asked = `${isSecure(headers) ? 'https' : 'http'}://${headers.get('host')}`;
  const { protocol, hostname, port, origin } = new URL(URL.canParse(asked) ? asked : 'http://localhost');
  if (!isLoopback(hostname)) return { origin, onlyHere: false };
  const [address] = network;
  if (isLoopback(served) || !address) return { origin, onlyHere: true };
  return { origin: `${protocol}//${address}${port && `:${port}`}`, onlyHere: false };
}

function isLoopback(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);
}

/** Networks of a home or an office come first; 172 is most often one of containers, 169.254 is none at all. */
const likely = [/^192\.168\./, /^10\./, /^(?!172\.|169\.254\.)/, /./];

/** This machine's addresses in its networks, the likeliest to be known to other devices first. */
function addresses(): string[] {
  const rank = (address: string) => likely.findIndex((pattern) => pattern.test(address));
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    .sort((a, b) => rank(a) - rank(b));
}
