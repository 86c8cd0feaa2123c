import { type ReactNode, useCallback, useEffect } from 'react';
import { useClient } from 'urql';
import { Me, useSession } from '../api/index.js';
import { useLive } from '../live/index.js';

/** Keeps who reads, and the count of unread notices in the header, true while the page is open. */
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
  // Another tab may have signed out meanwhile, or signed in as somebody else.
  useEffect(() => {
    const askIfSeen = (): void => void (document.visibilityState === 'visible' && ask());
    document.addEventListener('visibilitychange', askIfSeen);
    return () => document.removeEventListener('visibilitychange', askIfSeen);
  }, [ask]);
  return null;
}
