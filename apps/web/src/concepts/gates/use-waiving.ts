import { useEffect } from 'react';
import { useOnDemand } from '../../api/index.js';

type Waiving = typeof import('./waiving/index.js');

/** The forms that waive items, which only curators use: fetched for them once the page is on the screen. */
export function useWaiving(isWanted: boolean): { waiving: Waiving | undefined; whyNot: string | undefined } {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./waiving/index.js'));
  useEffect(() => {
    if (isWanted) void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- `fetch` is another at each rendering
  }, [isWanted]);
  return { waiving: fetched, whyNot };
}
