import { type ReactNode, useCallback, useEffect } from 'react';
import { useClient } from 'urql';
import { Me, useSession } from '../api/index.js';
import { useLive } from '../live/index.js';

/** Keeps the reader and the count of unread notices up to date while the page is open. */
export function HearNotices(): ReactNode {
  return useSession().reader && <AskMeAgain />;
}

function AskMeAgain(): ReactNode {
  const client = useClient();
  const ask = useCallback(
    () => void client.query(Me, {}, { requestPolicy: 'network-only' }).toPromise(),
    [client],
  );
  useLive(['notice'], undefined, ask);
  // In another tab, the reader may have signed out, or another person signed in.
  useEffect(() => {
    const askIfSeen = (): void => void (document.visibilityState === 'visible' && ask());
    document.addEventListener('visibilitychange', askIfSeen);
    return () => document.removeEventListener('visibilitychange', askIfSeen);
  }, [ask]);
  return null;
}
