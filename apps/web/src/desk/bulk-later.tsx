import { type ReactNode, useEffect } from 'react';
import { useOnDemand } from '../api/index.js';
import { Notice } from '../looks/index.js';
import type { OnSeveralDone, Queue, Selection } from './queues/index.js';

/** Acts on several rows of the desk: fetched when the first row is selected. */
export function BulkLater(props: { queue: Queue; selection: Selection; onDone: OnSeveralDone }): ReactNode {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./bulk/index.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the first row is chosen
  }, []);
  if (fetched) return <fetched.BulkBar {...props} />;
  return (
    whyNot !== undefined && (
      <Notice tone="bad" hasJustHappened>
        {whyNot}
      </Notice>
    )
  );
}
