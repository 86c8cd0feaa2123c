import { type ReactNode, useEffect } from 'react';
import { useOnDemand } from '../api/index.js';
import { Notice } from '../looks/index.js';
import type { OnSeveralDone, Queue, Selection } from './queues/index.js';
import { wordsLater } from './words-later.js';

/** What is done with several rows: fetched when the first one is chosen. */
export function BulkLater(props: { queue: Queue; selection: Selection; onDone: OnSeveralDone }): ReactNode {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./bulk/index.js'), wordsLater);
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
