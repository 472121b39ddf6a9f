'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of the navigation that knows whether it leads to where the reader is, or to what is above it. */
export function NavLink({
  href,
  exact = false,
  children,
}: {
  href: string;
  exact?: boolean;
  children: ReactNode;
}) {
  const path = usePathname();
  const within = !exact && path.startsWith(`${href}/`);
  return (
    <a href={href} aria-current={path === href ? 'page' : within ? 'true' : undefined} className="nav-link">
      {children}
    </a>
  );
}
