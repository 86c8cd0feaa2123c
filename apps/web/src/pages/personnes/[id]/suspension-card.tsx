import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';
import { ActWithReason } from '../../../features/deciding/act-with-reason.js';
import {
  type PersonOfPageFragment,
  ReinstateAccount,
  type ReinstateAccountMutation,
  SuspendAccount,
  type SuspendAccountMutation,
} from '../../../features/people/person.graphql.js';

const suspended = ({ suspendAccount }: SuspendAccountMutation) => suspendAccount;
const reinstated = ({ reinstateAccount }: ReinstateAccountMutation) => reinstateAccount;

/** Suspends an account or restores it, with a reason. */
export function SuspensionCard({
  person,
  onDone,
}: {
  person: PersonOfPageFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const suspending = useAct(SuspendAccount, suspended);
  const reinstating = useAct(ReinstateAccount, reinstated);
  const { id: personId, viewerCan } = person;
  const name = person.name || person.email;
  if (!viewerCan.suspend && !viewerCan.reinstate) return null;
  return (
    <Card>
      <h2>{viewerCan.suspend ? <Trans>Suspendre ce compte</Trans> : <Trans>Rouvrir ce compte</Trans>}</h2>
      {viewerCan.suspend ? (
        <>
          <p>
            <Trans>
              Ce compte sera déconnecté partout, tout de suite, et {name} ne pourra plus y entrer. Ses profils
              que personne d’autre ne tient seront masqués. Un mail dira pourquoi, avec vos mots.
            </Trans>
          </p>
          <ActWithReason
            draft={`suspend ${personId}`}
            open={<Trans>Suspendre</Trans>}
            send={<Trans>Suspendre ce compte</Trans>}
            label={t`Pourquoi ?`}
            hint={t`La personne lira ces mots. De 3 à 1 000 caractères.`}
            isSending={suspending.isSending}
            problem={suspending.problem}
            onSend={async (reason) => {
              const done = await suspending.act({ personId, reason });
              if (done !== undefined) onDone(t`${name} : le compte est suspendu, et déconnecté partout.`);
              return done !== undefined;
            }}
          />
        </>
      ) : (
        <>
          <p>
            <Trans>
              {name} pourra se connecter de nouveau, et le saura par mail. Ses profils reparaîtront.
            </Trans>
          </p>
          <ActWithReason
            draft={`reinstate ${personId}`}
            look="plain"
            open={<Trans>Rouvrir</Trans>}
            send={<Trans>Rouvrir ce compte</Trans>}
            label={t`Pourquoi ?`}
            hint={t`Pour l’historique seulement. De 3 à 1 000 caractères.`}
            isSending={reinstating.isSending}
            problem={reinstating.problem}
            onSend={async (reason) => {
              const done = await reinstating.act({ personId, reason });
              if (done !== undefined) onDone(t`Le compte est rouvert : ${name} peut se connecter.`);
              return done !== undefined;
            }}
          />
        </>
      )}
    </Card>
  );
}
