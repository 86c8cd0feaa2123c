import { useEffect, useState } from 'react';
import { serverTime } from '../api/server-time.js';

/**
 * The present time. undefined until the browser has taken over, since the first rendering must be the same on the
 * server and in the browser.
 */
export function useNow(): Date | undefined {
  const [now, setNow] = useState<Date>();
  useEffect(() => {
    setNow(serverTime());
    const timer = setInterval(() => setNow(serverTime()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
