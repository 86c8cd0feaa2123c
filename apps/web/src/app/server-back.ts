import { useEffect } from 'react';

/** How often it is looked whether the server is there, in milliseconds. */
const PAUSE = 5_000;

/** Reloads the page when the server answers again, if it did not at first: what fails while it is there would fail for ever. */
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
