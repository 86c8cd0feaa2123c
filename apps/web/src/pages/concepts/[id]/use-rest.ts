import { useEffect } from 'react';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';

type Later = typeof import('./rest/index.js');

/** The lower parts of the page: fetched once the page is on the screen. */
export function useLater(): { later: Later | undefined; whyNot: string | undefined } {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./rest/index.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the page opens
  }, []);
  return { later: fetched, whyNot };
}
