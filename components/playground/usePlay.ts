import { useEffect, useState } from 'react';
import { type Fields, fromText, type State, startOf, toText } from '@/lib/playground/state';

const HASH = '#play=';

/**
 * A playground's state. It stands in the address as well, so that a link shows another reader the same, and
 * a reload keeps it.
 */
export function usePlay<F extends Fields>(fields: F) {
  const [state, setState] = useState<State<F>>(() => fromAddress(fields) ?? startOf(fields));
  const text = toText(fields, state);
  const isStart = text === toText(fields, startOf(fields));

  useEffect(() => {
    const follow = () => {
      const given = fromAddress(fields);
      if (given) setState(given);
    };
    // A link with a state means the playground, not the top of the page.
    if (fromAddress(fields)) document.getElementById('try-it')?.scrollIntoView();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [fields]);

  useEffect(() => {
    // Browsers refuse an address that is rewritten at every step of a drag.
    const timer = setTimeout(() => intoAddress(isStart ? '' : HASH + text), 300);
    return () => clearTimeout(timer);
  }, [isStart, text]);

  return {
    state,
    isStart,
    change: (values: Partial<State<F>>) => setState((before) => ({ ...before, ...values })),
    reset: () => setState(startOf(fields)),
  };
}

function fromAddress<F extends Fields>(fields: F): State<F> | undefined {
  const { hash } = window.location;
  return hash.startsWith(HASH) ? fromText(fields, hash.slice(HASH.length)) : undefined;
}

function intoAddress(hash: string) {
  const { pathname, search, hash: before } = window.location;
  // Another anchor is left alone until there is something to keep.
  if (hash === before || (hash === '' && !before.startsWith(HASH))) return;
  // With the state that is there, so that Next's router takes no notice.
  window.history.replaceState(window.history.state, '', pathname + search + hash);
}
