import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useOnDemand } from '../../api/index.js';
import { Button, Notice } from '../../looks/index.js';
import type { NeedToClose } from './closing/index.js';

/** Button that closes a need, after a form that names what ends with the need; it deletes a draft that was never sent. */
export function CloseNeed({ need }: { need: NeedToClose }): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./closing/index.js'));
  return (
    <>
      <Button look="text" onClick={() => void fetch()}>
        {need.viewerCan.delete ? <Trans>Supprimer</Trans> : <Trans>Clore</Trans>}
      </Button>
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {fetched && <fetched.ClosingForm need={need} onClose={drop} />}
    </>
  );
}
