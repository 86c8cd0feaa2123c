import type { Messages } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { noScript } from './problem.js';

export interface OnDemand<Fetched> {
  /** Undefined until it is asked for. */
  fetched: Fetched | undefined;
  /** Why it could not be fetched, in words. */
  whyNot: string | undefined;
  fetch: () => Promise<void>;
  drop: () => void;
}

/** Fetches the catalogue of a folder of sources. */
type FetchWords = (language: 'fr' | 'en') => Promise<{ messages: Messages }>;

/**
 * A part of a page that few open: its script is fetched when somebody does.
 * @param words its catalogues, where the page has not fetched them
 */
export function useOnDemand<Fetched extends object>(
  fetchIt: () => Promise<Fetched>,
  ...words: FetchWords[]
): OnDemand<Fetched> {
  const { i18n } = useLingui();
  const [fetched, setFetched] = useState<Fetched>();
  const [whyNot, setWhyNot] = useState<string>();
  return {
    fetched,
    whyNot,
    drop: () => setFetched(undefined),
    fetch: async () => {
      setWhyNot(undefined);
      try {
        const language = i18n.locale === 'en' ? 'en' : 'fr';
        const [part, ...catalogues] = await Promise.all([
          fetchIt(),
          ...words.map(async (fetchWords) => fetchWords(language)),
        ]);
        for (const { messages } of catalogues) i18n.load(language, messages);
        setFetched(part);
      } catch {
        setWhyNot((await noScript()).message);
      }
    },
  };
}
