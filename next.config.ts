import type { NextConfig } from 'next';

// Read by Next's own telemetry before it sends anything: nothing phones home.
process.env.NEXT_TELEMETRY_DISABLED ??= '1';

/** Headers that are the same for every answer; the policy with its nonce is proxy.ts's. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Not no-referrer: that would make the Origin of a form's post "null", and such posts are refused.
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // Tests and helpers build beside a running app without touching its files.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Title and description belong in the head even where no script runs: never stream them.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@prisma/adapter-better-sqlite3', 'better-sqlite3', 'katex', 'shiki'],
  // `npm test` checks types; the machine of somebody who only uses the app need not.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  turbopack: { root: import.meta.dirname },
  // Lets a page answer 403 to whom it is not for; without it such a page would say 200.
  experimental: { authInterrupts: true },
  headers: async () => [
    { source: '/:path*', headers },
    { source: '/link/:token', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
  ],
  // The address of a one-time link is the key itself: it is told to nobody, and not written down in development.
  logging: { incomingRequests: { ignore: [/^\/link\//] } },
};

export default config;
