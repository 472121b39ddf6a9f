'use client';

import { type InputEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { examOf, noStanding } from '@/lib/outbox/wire';
import { setTick, useTicks } from './store';
import { useOutbox } from './useOutbox';

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
 * is done, and records what is ticked. An item with a `.tick-why` ticks itself, and says what that rests on.
 */
export function Ticks({ units, children }: { units: readonly string[]; children: ReactNode }) {
  const container = useRef<HTMLDivElement>(null);
  const ticks = useTicks(units);
  const done = units.filter((_, at) => ticks[at]).join(' ');

  const exam = examOf(units[0] ?? '');
  // Not by standing.ts: pages of knowledge need nothing else of it.
  const byThemselves = useOutbox(exam, (outbox) => outbox.standing(exam).ticked, noStanding.ticked);

  useLayoutEffect(() => {
    const ticked = new Set(done.split(' '));
    for (const { box, unit, itself } of boxesIn(container.current)) {
      box.checked = ticked.has(unit);
      box.disabled = itself !== null;
      const why = byThemselves[unit]?.why;
      if (itself && why) itself.textContent = `${ticked.has(unit) ? 'Ticked by itself. ' : ''}${why}`;
    }
  }, [done, byThemselves]);

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

/** `itself` is where an item that ticks itself says what that rests on; null where it is ticked by hand. */
function boxesIn(
  container: Element | null,
): { box: HTMLInputElement; unit: string; itself: Element | null }[] {
  return [...(container?.querySelectorAll<HTMLElement>('[data-tick]') ?? [])].flatMap((item) => {
    const box = item.querySelector<HTMLInputElement>(':scope > label > input');
    const itself = item.querySelector(':scope > .tick-why');
    return box ? [{ box, unit: item.dataset.tick ?? '', itself }] : [];
  });
}
