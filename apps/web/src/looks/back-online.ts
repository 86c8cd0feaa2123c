import { useLayoutEffect, useRef } from 'react';

/** Does what could not be done, once the network is back. */
export function useBackOnline(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  // In the same step as what the reader sees: the network may be back before an ordinary effect runs.
  useLayoutEffect(() => {
    const onOnline = (): void => latest.current();
    addEventListener('online', onOnline);
    return () => removeEventListener('online', onOnline);
  }, []);
}
