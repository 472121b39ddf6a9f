import { useCallback, useSyncExternalStore } from 'react';

/** Something that goes on outside React, and how it stands: the same object until that changes. */
interface Viewed<View> {
  view(): View;
  subscribe(listener: () => void): () => void;
}

/** How something stands; `before` while there is none yet, and on the server. */
export function useView<View>(viewed: Viewed<View> | undefined, before: View): View {
  const subscribe = useCallback(
    (listener: () => void) => viewed?.subscribe(listener) ?? (() => undefined),
    [viewed],
  );
  return useSyncExternalStore(
    subscribe,
    () => viewed?.view() ?? before,
    () => before,
  );
}
