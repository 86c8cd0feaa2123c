import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { Me, useSession } from '../api/index.js';
import { useLive } from '../live/index.js';

/** Keeps the count of unread notices in the header true while the page is open. */
export function HearNotices(): ReactNode {
  return useSession().reader && <AskMeAgain />;
}

function AskMeAgain(): ReactNode {
  const client = useClient();
  useLive(['notice'], undefined, () => {
    void client.query(Me, {}, { requestPolicy: 'network-only' }).toPromise();
  });
  return null;
}
