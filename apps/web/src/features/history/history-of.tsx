import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Notice, Skeleton } from '../../ui/boxes.js';
import type { Recorded } from './history-pages.js';

/** Audit log of an object, in sentences: who did what, when. Its script and the log are fetched when it is opened. */
export function HistoryOf(recorded: Recorded): ReactNode {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./history-pages.js'));
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        void fetch();
      }}
    >
      <summary>
        <Trans>Historique</Trans>
      </summary>
      {isOpen &&
        (fetched ? (
          <fetched.PagesFrom {...recorded} after={null} />
        ) : whyNot ? (
          <Notice tone="bad">{whyNot}</Notice>
        ) : (
          <Skeleton lines={[24, 24, 24]} />
        ))}
    </details>
  );
}
