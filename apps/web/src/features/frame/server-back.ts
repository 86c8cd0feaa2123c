import { useEffect } from 'react';

/** Pause between two checks of the server, in milliseconds. */
const PAUSE = 5_000;

/**
 * Reloads the page once the server answers again after an outage. A page that fails while the server answers is not reloaded: it would fail
 * for ever.
 */
export function useServerBack(): void {
  useEffect(() => {
    let wasAway = false;
    const look = async (): Promise<void> => {
      const isThere = await fetch('/health', { method: 'HEAD' }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isThere && wasAway) location.reload();
      wasAway = !isThere;
    };
    void look();
    const timer = setInterval(() => void look(), PAUSE);
    return () => clearInterval(timer);
  }, []);
}
