import type { Messages } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { noScript } from './problem.js';

export interface OnDemand<Fetched> {
  /** Undefined until it is fetched. */
  fetched: Fetched | undefined;
  /** Why fetching failed, in words. */
  whyNot: string | undefined;
  fetch: () => Promise<void>;
  drop: () => void;
}

/** Fetches the catalogue of words of a folder. */
type FetchWords = (language: 'fr' | 'en') => Promise<{ messages: Messages }>;

/**
 * A part of a page that few readers open: its script is fetched when it is opened.
 * @param words catalogues of the part that the page has not fetched
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
