import { useEffect } from 'react';
import { useOnDemand } from '../../../../ui/api/use-on-demand.js';

type Waiving = typeof import('./waiving.js');

/** The forms that waive items, which only curators use: fetched for them once the page is on the screen. */
export function useWaiving(isWanted: boolean): { waiving: Waiving | undefined; whyNot: string | undefined } {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./waiving.js'));
  useEffect(() => {
    if (isWanted) void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- `fetch` is another at each rendering
  }, [isWanted]);
  return { waiving: fetched, whyNot };
}
