import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { Notice } from '../../ui/boxes.js';
import {
  AskForAddressProof,
  type AskForAddressProofMutation,
  type MyAccountQuery,
} from './account.graphql.js';

const asked = ({ askForAddressProof }: AskForAddressProofMutation) => askForAddressProof;

/**
 * Shows the reader why mails do not reach their address, and requests the code that proves that the address works.
 */
export function MailTrouble({
  reach,
  onAsked,
}: {
  reach: NonNullable<MyAccountQuery['me']['mailReach']>;
  onAsked: () => void;
}): ReactNode {
  const { act, isSending, problem } = useAct(AskForAddressProof, asked);
  return (
    <Notice tone="warn">
      <p>
        <Why reach={reach} />
      </p>
      {problem && <ErrorSummary problem={problem} />}
      <Button
        look="plain"
        isSending={isSending}
        onClick={() => void act({}).then((done) => done && onAsked())}
      >
        {reach.state === 'reachable' ? (
          <Trans>Recevoir de nouveau nos messages</Trans>
        ) : (
          <Trans>Vérifier mon adresse</Trans>
        )}
      </Button>
    </Notice>
  );
}

function Why({
  reach: { state, reason },
}: {
  reach: NonNullable<MyAccountQuery['me']['mailReach']>;
}): ReactNode {
  if (state === 'unreachable')
    return (
      <Trans>
        Un message nous est revenu : cette adresse n’existe plus, nous dit son serveur. Nous ne vous écrivons
        plus, sauf les codes pour entrer. Si elle marche, recevez un code et recopiez-le ; sinon, changez
        d’adresse.
      </Trans>
    );
  if (state === 'reachable')
    return (
      <Trans>
        Un de nos messages a été signalé comme indésirable depuis cette adresse. Ceux dont vous pouvez vous
        passer ne partent plus.
      </Trans>
    );
  return reason === 'full' ? (
    <Trans>
      Plusieurs messages nous sont revenus : votre boîte est pleine. Faites-y de la place, puis recevez un
      code pour vérifier.
    </Trans>
  ) : (
    <Trans>
      Plusieurs messages ne vous sont pas parvenus ces derniers jours. Recevez un code pour vérifier, ou
      changez d’adresse.
    </Trans>
  );
}
