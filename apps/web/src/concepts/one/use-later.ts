import { useEffect } from 'react';
import { actionWords } from '../../actions/routes.js';
import { useOnDemand } from '../../api/index.js';
import { decidingWords } from '../../deciding/routes.js';
import { historyWords } from '../../history/routes.js';
import { wordsLater } from '../words-later.js';

type Later = typeof import('./later/index.js');

/** The lower parts of the page: fetched once the page is on the screen. */
export function useLater(): { later: Later | undefined; whyNot: string | undefined } {
  const { fetched, whyNot, fetch } = useOnDemand(
    async () => import('./later/index.js'),
    wordsLater,
    decidingWords,
    actionWords,
    historyWords,
  );
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the page opens
  }, []);
  return { later: fetched, whyNot };
}
