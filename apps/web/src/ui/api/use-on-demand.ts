import { useEffect, useState } from 'react';
import { noScript } from './problem.js';

export interface OnDemand<Fetched> {
  /** undefined until it is fetched. */
  fetched: Fetched | undefined;
  /** Why fetching failed, in words. */
  whyNot: string | undefined;
  fetch: () => Promise<void>;
  drop: () => void;
}

/** A part of a page that few readers open. Its script is fetched when it is opened. */
export function useOnDemand<Fetched extends object>(fetchIt: () => Promise<Fetched>): OnDemand<Fetched> {
  const [fetched, setFetched] = useState<Fetched>();
  const [whyNot, setWhyNot] = useState<string>();
  return {
    fetched,
    whyNot,
    drop: () => setFetched(undefined),
    fetch: async () => {
      setWhyNot(undefined);
      try {
        setFetched(await fetchIt());
      } catch {
        setWhyNot((await noScript()).message);
      }
    },
  };
}

/** A part whose script is fetched once the component is on the screen, before the reader needs it. */
export function useOnceShown<Fetched extends object>(fetchIt: () => Promise<Fetched>): OnDemand<Fetched> {
  const part = useOnDemand(fetchIt);
  useEffect(() => {
    void part.fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the component opens
  }, []);
  return part;
}
