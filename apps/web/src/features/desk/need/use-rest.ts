import { useEffect } from 'react';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';

type Later = typeof import('./rest/index.js');
let later: Later | undefined;

/** The acts on a need: fetched once its text is on the screen, so that they are there before a curator presses a key. */
export function useLater(): { later: Later | undefined; whyNot: string | undefined } {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./rest/index.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the pane opens
  }, []);
  // The next need has the script at once.
  if (fetched) later = fetched;
  return { later, whyNot };
}
