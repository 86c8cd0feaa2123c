import { useEffect } from 'react';
import { useClient } from 'urql';
import { NeedForDesk } from './need.graphql.js';

/** In milliseconds: what is being read comes first, and rows that are only passed by are not asked for. */
const PAUSE = 200;

/** Asks for the need of the next row while another is read: it is then there at once. @param id undefined: there is none */
export function useAskAhead(id: string | undefined): void {
  const client = useClient();
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => void client.query(NeedForDesk, { id }, CACHED).toPromise(), PAUSE);
    return () => clearTimeout(timer);
  }, [client, id]);
}

/** One that was seen before is shown from here, and asked again then. */
const CACHED = { requestPolicy: 'cache-first' } as const;
