import { type KeyboardEvent as Pressed, type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Hears keys wherever the focus is, so that nothing has to be focused first. `onKey` says whether it used one;
 * only the first who does gets it.
 *
 * No key counts while somebody types, with Ctrl, Alt or ⌘, or while a dialog is open; Enter and the space bar
 * belong to a button or link that has the focus. Inside an element with `data-keys` only keys pressed in there
 * count: so several questions can stand on one page.
 */
export function useKeys(scope: RefObject<Element | null>, onKey: (event: KeyboardEvent) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (isMeant(event, scope.current) && onKey(event)) event.preventDefault();
  });
  // On the window, which comes after React and dnd-kit, so that what they used is known.
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isMeant(event: KeyboardEvent, scope: Element | null): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
    return false;
  if (document.querySelector('dialog[open], :popover-open')) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'))
    return false;
  // A step that is picked up has to be put down before anything else.
  if (target?.closest('[aria-roledescription][aria-pressed=true]')) return false;
  if ((event.key === 'Enter' || event.key === ' ') && target?.closest('a, button, summary')) return false;
  const bounds = scope?.closest('[data-keys]');
  return !bounds || bounds.contains(target);
}

/** Which of a list a letter means, counted from 0; -1 for any other key. */
export function letterAt({ key }: KeyboardEvent): number {
  return /^[a-z]$/i.test(key) ? key.toUpperCase().charCodeAt(0) - 65 : -1;
}

/**
 * Moves the focus among the inputs of a group, by the keys that lead back and on, Home and End. Nothing is chosen
 * on the way: the space bar does that, in a list of one choice as in a list of several.
 */
export function moveFocus(event: Pressed<HTMLElement>, back: string[], on: string[]): void {
  const inputs = [...event.currentTarget.querySelectorAll('input')];
  const at = inputs.indexOf(event.target as HTMLInputElement);
  if (at < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const last = inputs.length - 1;
  let to: number;
  if (back.includes(event.key)) to = at > 0 ? at - 1 : last;
  else if (on.includes(event.key)) to = at < last ? at + 1 : 0;
  else if (event.key === 'Home') to = 0;
  else if (event.key === 'End') to = last;
  else return;
  event.preventDefault();
  inputs[to]?.focus();
}
