import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/boxes.js';
import type { NeedToClose } from './closing-form.js';

/** Button that closes a need, after a form that names what ends with the need; it deletes a draft that was never sent. */
export function CloseNeed({ need }: { need: NeedToClose }): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./closing-form.js'));
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
