import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useRequestKey } from '../../ui/api/request-key.js';
import { useAct } from '../../ui/api/use-act.js';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Notice } from '../../ui/boxes.js';
import { Button, type ButtonLook } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { paths } from '../../ui/routing/paths.js';
import {
  CopyNeed as CopyNeedDocument,
  type CopyNeedMutation,
  RenewNeed as RenewNeedDocument,
  type RenewNeedMutation,
} from './acts.graphql.js';
import type { NeedToClose } from './closing-form.js';

/** Button that closes a need, after a form that lists the consequences. It deletes a draft that was never sent. */
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

const copied = ({ copyNeed }: CopyNeedMutation) => copyNeed;

/** Copies a need into a draft, for its company to edit and send. */
export function CopyNeed({ id }: { id: string }): ReactNode {
  const [, navigate] = useLocation();
  const { act, isSending, problem } = useAct(CopyNeedDocument, copied);
  const { keyOf } = useRequestKey();
  const copy = async (): Promise<void> => {
    const draft = await act({ id, key: keyOf({ id }) });
    if (draft) navigate(paths.needStep(draft.id, 'relire'));
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" isSending={isSending} onClick={() => void copy()}>
        <Trans>Copier</Trans>
      </Button>
    </>
  );
}

const renewed = ({ renewNeed }: RenewNeedMutation) => renewNeed;

/** Publishes an expired need again. */
export function RenewNeed({ id, look = 'main' }: { id: string; look?: ButtonLook }): ReactNode {
  const { act, isSending, problem } = useAct(RenewNeedDocument, renewed);
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look={look} isSending={isSending} onClick={() => void act({ id })}>
        <Trans>Remettre en ligne</Trans>
      </Button>
    </>
  );
}
