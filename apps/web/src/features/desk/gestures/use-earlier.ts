import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { useClient } from 'urql';
import type { Gestures } from './gestures.js';
import { useUndo } from './use-undo.js';

/** Whether this tab has asked the server. */
let isAsked = false;

/**
 * Fetches the reader's decisions of which nobody is notified yet, so that those made before the page was loaded can
 * be undone too.
 */
export function useEarlier(gestures: Gestures): void {
  const { i18n } = useLingui();
  const client = useClient();
  const undo = useUndo();
  useEffect(() => {
    if (isAsked) return;
    isAsked = true;
    const begin = async (): Promise<void> => {
      try {
        const { earlierGestures } = await import('./earlier-gestures.js');
        gestures.begin(await earlierGestures(client, i18n, undo));
      } catch {
        // Without the script the list begins empty. The desk fetches it again when it is next opened.
        isAsked = false;
      }
    };
    void begin();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the desk opens
  }, []);
}
