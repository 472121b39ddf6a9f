import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { themeOf } from '@/components/layout/theme';
import { text } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Greenboard', template: '%s · Greenboard' },
  description:
    'Know, with evidence, whether you are ready for an exam, and what to do next when you are not.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

// A nonce belongs to one request: no page may be made ahead.
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const theme = themeOf(jar.get('theme')?.value);
  return (
    <html
      lang="en"
      className={text.variable}
      data-theme={theme === 'device' ? undefined : theme}
      // Says that this browser has progress to wait for, and nothing about whose.
      data-known={jar.has('gb') ? '' : undefined}
    >
      <body>{children}</body>
    </html>
  );
}
