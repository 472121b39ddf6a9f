'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { setTick, useTicks } from './store';

/** "3 of 8 done"; nothing without scripts, for nothing is known then. */
export function TickCount({ units }: { units: readonly string[] }) {
  const done = useTicks(units).filter(Boolean).length;
  return (
    <p className="tick-count" role="status">
      {done} of {units.length} done
    </p>
  );
}

/**
 * Stands around compiled HTML (made on the server and handed in as children) with the boxes of `units` in it:
 * `<li data-tick="…"><label><input type="checkbox" disabled><span>text</span></label></li>`. Shows in them what
 * is done, and records what is ticked.
 */
export function Ticks({ units, children }: { units: readonly string[]; children: ReactNode }) {
  const container = useRef<HTMLDivElement>(null);
  const ticks = useTicks(units);
  const done = units.filter((_, at) => ticks[at]).join(' ');

  useLayoutEffect(() => {
    const ticked = new Set(done.split(' '));
    for (const { box, unit } of boxesIn(container.current)) {
      box.checked = ticked.has(unit);
      box.disabled = false;
    }
  }, [done]);

  // The compiled boxes are none of React's, and so are their events.
  useEffect(() => {
    const element = container.current;
    const change = ({ target }: Event) => {
      const ticked = boxesIn(element).find(({ box }) => box === target);
      if (ticked) setTick(ticked.unit, ticked.box.checked);
    };
    element?.addEventListener('change', change);
    return () => element?.removeEventListener('change', change);
  }, []);

  return (
    <div ref={container} className="contents">
      {children}
    </div>
  );
}

function boxesIn(container: Element | null): { box: HTMLInputElement; unit: string }[] {
  return [...(container?.querySelectorAll<HTMLElement>('[data-tick]') ?? [])].flatMap((item) => {
    const box = item.querySelector<HTMLInputElement>(':scope > label > input');
    return box ? [{ box, unit: item.dataset.tick ?? '' }] : [];
  });
}
