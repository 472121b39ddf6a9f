'use client';

import { useEffect } from 'react';

/** How long the pointer rests on a term before its definition shows, and is away before it goes, in ms. */
const REST = 250;
const AWAY = 300;

/**
 * Lets the definitions of marked terms show on hover and on keyboard focus. A press opens them without this,
 * and Escape or a press elsewhere closes them: browsers do that by themselves.
 */
export function TermCards() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const later = (ms: number, action: () => void) => {
      clearTimeout(timer);
      timer = setTimeout(action, ms);
    };

    const onPointerOver = ({ target, pointerType }: PointerEvent) => {
      // A finger presses: what follows it is a click.
      if (pointerType === 'touch') return;
      const met = meet(target);
      if (met?.term) later(REST, () => show(met));
      else if (met) clearTimeout(timer);
      else later(AWAY, hideUnlessFocused);
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      clearTimeout(timer);
      const met = meet(target);
      // Not at once: closing a card by Escape moves the focus too, and browsers refuse to open one meanwhile.
      if (met?.term?.matches(':focus-visible')) later(REST, () => show(met));
      else if (!met) hideUnlessFocused();
    };

    document.addEventListener('pointerover', onPointerOver);
    document.addEventListener('focusin', onFocusIn);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', onPointerOver);
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
  return null;
}

interface Met {
  card: HTMLElement;
  /** The marked word, unless it is the card itself that was met. */
  term?: HTMLButtonElement;
}

function meet(target: EventTarget | null): Met | undefined {
  if (!(target instanceof Element)) return undefined;
  const term = target.closest<HTMLButtonElement>('button.term');
  const card = term ? term.popoverTargetElement : target.closest('.term-card');
  return card instanceof HTMLElement ? { card, term: term ?? undefined } : undefined;
}

function show({ card, term }: Met) {
  if (!card.matches(':popover-open')) card.showPopover({ source: term });
}

/** Only one card is open at a time: opening one closes the other. */
function hideUnlessFocused() {
  const card = document.querySelector<HTMLElement>('.term-card:popover-open');
  if (!card) return;
  const focused = document.activeElement;
  if (focused && meet(focused)?.card === card) return;
  card.hidePopover();
}
