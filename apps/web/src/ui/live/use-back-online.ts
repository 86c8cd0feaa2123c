import { useLayoutEffect } from 'react';

/** Runs `act` once the network is back. */
export function useBackOnline(act: () => void): void {
  // A layout effect, since the network may come back before an ordinary effect runs.
  useLayoutEffect(() => {
    addEventListener('online', act);
    return () => removeEventListener('online', act);
  });
}
