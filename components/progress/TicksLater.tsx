'use client';

import { type ComponentProps, lazy } from 'react';

// All pages of knowledge share their scripts, and few of them are ticked: what does it comes only with those.
const Later = lazy(async () => ({ default: (await import('./Ticks')).Ticks }));
const CountLater = lazy(async () => ({ default: (await import('./Ticks')).TickCount }));

/** `Ticks`, fetched where it is drawn. */
export function Ticks(props: ComponentProps<typeof Later>) {
  return <Later {...props} />;
}

/** `TickCount`, fetched where it is drawn. */
export function TickCount(props: ComponentProps<typeof CountLater>) {
  return <CountLater {...props} />;
}
