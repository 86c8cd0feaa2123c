import { useEffect } from 'react';
import { useClient } from 'urql';
import { NeedForDesk } from '../../../features/desk/need/need.graphql.js';

/** In milliseconds. The current need loads first, and a row that the reader only passes costs no request. */
const PAUSE = 200;

/**
 * Fetches the need of the next row while the curator reads another need. @param id undefined: there is no next row
 */
export function useAskAhead(id: string | undefined): void {
  const client = useClient();
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => void client.query(NeedForDesk, { id }, CACHED).toPromise(), PAUSE);
    return () => clearTimeout(timer);
  }, [client, id]);
}

/** A need in the cache needs no request now, since it is fetched again when it is shown. */
const CACHED = { requestPolicy: 'cache-first' } as const;
