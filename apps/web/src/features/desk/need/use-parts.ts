import { useOnceShown } from '../../../ui/api/use-on-demand.js';

type NeedParts = typeof import('./parts.js');
/** The next need has the script at once. */
let fetchedOnce: NeedParts | undefined;

async function fetchParts(): Promise<NeedParts> {
  fetchedOnce = await import('./parts.js');
  return fetchedOnce;
}

/**
 * The forms of a need, and the parts below its text. They are fetched once the text is on the screen, so that they
 * are there before a curator presses a key.
 */
export function useNeedParts(): { parts: NeedParts | undefined; whyNot: string | undefined } {
  const { fetched, whyNot } = useOnceShown(fetchParts);
  return { parts: fetched ?? fetchedOnce, whyNot };
}
