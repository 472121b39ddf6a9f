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
  headers: async () => [{ source: '/:path*', headers }],
};

export default config;
