import { expect, test } from 'vitest';
import { requireOrigin } from '@/lib/auth/origin';

const missing = 'The request does not say which page it comes from (Origin), so nothing was changed.';
const foreign =
  'The request comes from a page of another address, so nothing was changed. Open Greenboard itself.';

test.each([
  { origin: 'http://localhost:3000', host: 'localhost:3000' },
  { origin: 'http://192.168.1.20:3000', host: '192.168.1.20:3000' },
  { origin: 'http://[::1]:3000', host: '[::1]:3000' },
  { origin: 'https://board.example', host: 'board.example' },
  { origin: 'https://board.example', host: 'board.example:443' },
  { origin: 'http://board.example', host: 'BOARD.example:80' },
])('$origin may change things at $host', ({ origin, host }) => {
  expect(() => requireOrigin(new Headers({ origin, host }))).not.toThrow();
});

test.each([
  { origin: '', host: 'localhost:3000', sentence: missing },
  { origin: 'null', host: 'localhost:3000', sentence: foreign },
  { origin: 'http://localhost:3001', host: 'localhost:3000', sentence: foreign },
  { origin: 'http://localhost', host: 'localhost:3000', sentence: foreign },
  { origin: 'https://localhost', host: 'localhost:80', sentence: foreign },
  { origin: 'http://evil.example', host: 'localhost:3000', sentence: foreign },
  { origin: 'http://localhost:3000.evil.example', host: 'localhost:3000', sentence: foreign },
  { origin: 'http://localhost:3000@evil.example', host: 'localhost:3000', sentence: foreign },
  { origin: 'http://localhost:3000', host: 'x@localhost:3000', sentence: foreign },
  { origin: 'file://localhost:3000', host: 'localhost:3000', sentence: foreign },
  { origin: 'http://localhost:3000', host: '', sentence: foreign },
])('"$origin" may change nothing at "$host"', ({ origin, host, sentence }) => {
  const headers = new Headers();
  if (origin) headers.set('origin', origin);
  if (host) headers.set('host', host);
  expect(() => requireOrigin(headers)).toThrow(expect.objectContaining({ status: 403, message: sentence }));
});
