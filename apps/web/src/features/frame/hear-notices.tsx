import { type ReactNode, useCallback, useEffect } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { Me } from '../../ui/api/me.graphql.js';
import { useSession } from '../../ui/api/session.js';
import { useLive } from '../../ui/live/use-live.js';
import { MarkNoticesRead } from './mark-read.graphql.js';

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
  // A page that the reader has opened shows everything in the notices that lead to it. If they cannot be marked now,
  // the next visit marks them.
  const [location] = useLocation();
  const { unreadNotices } = useSession();
  useEffect(() => {
    if (unreadNotices > 0) void client.mutation(MarkNoticesRead, { link: location }).toPromise();
  }, [client, location, unreadNotices]);
  // In another tab, the reader may have signed out, or another person signed in.
  useEffect(() => {
    const askIfSeen = (): void => void (document.visibilityState === 'visible' && ask());
    document.addEventListener('visibilitychange', askIfSeen);
    return () => document.removeEventListener('visibilitychange', askIfSeen);
  }, [ask]);
  return null;
}
