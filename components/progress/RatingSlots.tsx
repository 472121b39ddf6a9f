'use client';

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Rating } from './Rating';

interface Slot {
  element: Element;
  unit: string;
  label: string;
}

/**
 * Stands around compiled HTML (made on the server and handed in as children), and puts a compact Rating into
 * every `.rate-slot` in it: `<li data-unit="…"><div class="rate-slot"></div><div>text</div></li>`.
 */
export function RatingSlots({ children }: { children: ReactNode }) {
  const container = useRef<HTMLDivElement>(null);
  const [slots, setSlots] = useState<Slot[]>([]);

  // Before the first paint after hydration, and again when the server sends other HTML.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other children have other slots
  useLayoutEffect(() => setSlots(slotsIn(container.current)), [children]);

  return (
    <>
      <div ref={container} className="contents">
        {children}
      </div>
      {slots.map(({ element, unit, label }) =>
        createPortal(<Rating unit={unit} label={label} size="compact" />, element, unit),
      )}
    </>
  );
}

function slotsIn(container: Element | null): Slot[] {
  const slots: Slot[] = [];
  for (const element of container?.querySelectorAll('.rate-slot') ?? []) {
    const item = element.closest<HTMLElement>('[data-unit]');
    const unit = item?.dataset.unit;
    // The slot itself holds no text, or the words of a Rating put there before.
    const texts = [...(item?.children ?? [])].filter((child) => !child.contains(element));
    const label = texts.map((child) => child.textContent?.replace(/\s+/g, ' ').trim()).join(' ');
    if (unit) slots.push({ element, unit, label });
  }
  return slots;
}
