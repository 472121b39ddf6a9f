import { useEffect, useState } from 'react';

/** Fetches a part of the script when it is shown; undefined until it is there, and for good where it cannot be. */
export function useLoaded<T>(load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ part: T }>();
  useEffect(() => {
    let isGone = false;
    load().then(
      (part) => !isGone && setLoaded({ part }),
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  return loaded?.part;
}
