import { type ReactNode, useEffect } from 'react';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';
import { Notice } from '../../../ui/boxes.js';
import type { OnSeveralDone, Selection } from './use-selection.js';
import type { Queue } from '../../../features/desk/queues.js';

/** Acts on several rows of the desk: fetched when the first row is selected. */
export function BulkLater(props: { queue: Queue; selection: Selection; onDone: OnSeveralDone }): ReactNode {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./bulk-bar.js'));
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
