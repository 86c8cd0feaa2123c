import { useLayoutEffect } from 'react';

/** Does what could not be done, once the network is back. */
export function useBackOnline(act: () => void): void {
  // In the same step as what the reader sees: the network may be back before an ordinary effect runs.
  useLayoutEffect(() => {
    addEventListener('online', act);
    return () => removeEventListener('online', act);
  });
}
