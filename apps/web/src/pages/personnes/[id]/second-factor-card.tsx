import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ActWithReason } from '../../../features/deciding/act-with-reason.js';
import {
  type PersonOfPageFragment,
  ResetSecondFactor,
  type ResetSecondFactorMutation,
} from '../../../features/people/person.graphql.js';
import { useProof } from '../../../features/second-factor/use-proof.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';

const reset = ({ resetSecondFactor }: ResetSecondFactorMutation) => resetSecondFactor;

/** Takes the second factor from a person who has lost it, with a reason. */
export function SecondFactorCard({
  person,
  onDone,
}: {
  person: PersonOfPageFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { prove, proof } = useProof();
  const { act, isSending, problem } = useAct(ResetSecondFactor, reset, prove);
  const { id: personId, viewerCan } = person;
  const name = person.name || person.email;
  if (!viewerCan.resetSecondFactor) return null;
  return (
    <Card>
      <h2>
        <Trans>Double vérification</Trans>
      </h2>
      <p>
        <Trans>
          {name} a perdu son téléphone et ses codes de secours ? Vérifiez d’abord de vive voix que c’est bien
          cette personne qui vous le demande. Ce compte sera déconnecté partout, et un mail le lui dira.
        </Trans>
      </p>
      <ActWithReason
        draft={`reset-factor ${personId}`}
        open={<Trans>Effacer sa double vérification</Trans>}
        send={<Trans>Effacer</Trans>}
        label={t`Pourquoi ?`}
        hint={t`Pour l’historique seulement. De 3 à 1 000 caractères.`}
        isSending={isSending}
        problem={problem}
        onSend={async (reason) => {
          const done = await act({ personId, reason });
          if (done !== undefined)
            onDone(t`${name} : la double vérification est effacée, et le compte déconnecté partout.`);
          return done !== undefined;
        }}
      />
      {proof}
    </Card>
  );
}
