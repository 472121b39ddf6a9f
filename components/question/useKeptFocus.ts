import { type FocusEvent, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus where it is, by id, when its element is moved or made anew. React tells of no blur while it
 * changes the page, so what had the focus is still known then.
 */
export function useKeptFocus() {
  const focused = useRef('');
  useLayoutEffect(() => {
    if (focused.current && document.activeElement === document.body)
      document.getElementById(focused.current)?.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent) => {
      focused.current = target.id;
    },
    onBlur: () => {
      focused.current = '';
    },
  };
}
