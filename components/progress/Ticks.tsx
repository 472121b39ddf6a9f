'use client';

import { type InputEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { setTick, useTicks } from './store';

/** "3 of 8 done"; nothing without scripts, for nothing is known then. */
export function TickCount({ units }: { units: readonly string[] }) {
  const done = useTicks(units).filter(Boolean).length;
  return (
    <p className="tick-count awaits-data" role="status">
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

  // React knows nothing of the compiled boxes, but their events pass this element; a change event would not.
  function onInput({ target }: InputEvent<HTMLDivElement>) {
    const ticked = boxesIn(container.current).find(({ box }) => box === target);
    if (ticked) setTick(ticked.unit, ticked.box.checked);
  }

  return (
    <div ref={container} className="contents" onInput={onInput}>
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
