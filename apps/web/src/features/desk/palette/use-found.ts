import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { problemOfError } from '../../../ui/api/problem.js';
import { isAdmin, useReader } from '../../../ui/api/session.js';
import { FindAnything, type FindAnythingQuery } from './palette.graphql.js';

/** In milliseconds. No request is sent while the curator is still typing. */
const PAUSE = 120;
/** A single letter would find everything. */
const SHORTEST = 2;

export interface Found {
  data: FindAnythingQuery | undefined;
  /** Why there is no answer, in words. */
  whyNot: string | undefined;
  isAsking: boolean;
}

const nothing: Found = { data: undefined, whyNot: undefined, isAsking: false };

/**
 * The server's results for the words. The former answer stays until the next answer arrives. A late answer is
 * dropped.
 */
export function useFound(words: string): Found {
  const client = useClient();
  // The list of all people is for administrators.
  const seesPeople = isAdmin(useReader());
  const [found, setFound] = useState(nothing);
  const latest = useRef(0);
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    const text = words.trim();
    if (text.length < SHORTEST) {
      setFound(nothing);
      return undefined;
    }
    setFound(({ data }) => ({ data, whyNot: undefined, isAsking: true }));
    const ask = async (): Promise<void> => {
      const { data, error } = await client.query(FindAnything, { text, seesPeople }).toPromise();
      if (mine !== latest.current) return;
      setFound({ data, whyNot: error && problemOfError(error).message, isAsking: false });
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => clearTimeout(timer);
  }, [client, seesPeople, words]);
  return found;
}
