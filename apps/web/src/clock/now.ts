import { useEffect, useState } from 'react';
import { serverTime } from '../api/index.js';

/** The time, once the page is alive: what the server renders and what the browser takes over must be the same. */
export function useNow(): Date | undefined {
  const [now, setNow] = useState<Date>();
  useEffect(() => {
    setNow(serverTime());
    const timer = setInterval(() => setNow(serverTime()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
