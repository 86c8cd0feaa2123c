import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAct } from '../../ui/api/use-act.js';
import { When } from '../../ui/dates.js';
import { paths } from '../../ui/routing/paths.js';
import { ActWithReason } from './act-with-reason.js';
import {
  HideSolver,
  type HideSolverMutation,
  type ProfileToHideFragment,
  UnhideSolver,
  type UnhideSolverMutation,
} from './hiding.graphql.js';

export type ProfileToHide = ProfileToHideFragment;

const hidden = ({ hideSolver }: HideSolverMutation) => hideSolver;
const shown = ({ unhideSolver }: UnhideSolverMutation) => unhideSolver;

/** State of a profile, with the action that hides it from others or shows it again. */
export function HideProfile({
  profile,
  isHolderSuspended = false,
  onDone,
}: {
  profile: ProfileToHide;
  /** True: the account is suspended, which hides the profile until the account is restored. */
  isHolderSuspended?: boolean;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const hiding = useAct(HideSolver, hidden);
  const showing = useAct(UnhideSolver, shown);
  const { id, name, hiddenAt, hiddenReason, complete, viewerCan } = profile;
  return (
    <>
      <p>
        <Link href={paths.solver(id)}>
          <strong>{name}</strong>
        </Link>
        {!complete && hiddenAt === null && (
          <span className="muted">
            {' · '}
            {isHolderSuspended ? (
              <Trans>masqué avec le compte</Trans>
            ) : (
              <Trans>incomplet : les autres ne le voient pas encore</Trans>
            )}
          </span>
        )}
      </p>
      {hiddenAt !== null && (
        <p>
          <span className="state warn">
            <Trans>Masqué</Trans>
          </span>{' '}
          <Trans>
            depuis le <When at={hiddenAt} />. Raison donnée : « {hiddenReason} »
          </Trans>
        </p>
      )}
      {viewerCan.hide && hiddenAt === null && (
        <ActWithReason
          draft={`hide ${id}`}
          open={
            <>
              <Trans>Masquer</Trans> <span className="visually-hidden">{name}</span>
            </>
          }
          send={<Trans>Masquer ce profil</Trans>}
          label={t`Pourquoi ?`}
          hint={t`Ceux qui tiennent ce profil liront ces mots. Les autres ne le verront plus, et ses rencontres proposées seront retirées.`}
          isSending={hiding.isSending}
          problem={hiding.problem}
          onSend={async (reason) => {
            const done = await hiding.act({ id, reason });
            if (done !== undefined) onDone(t`Le profil « ${name} » est masqué.`);
            return done !== undefined;
          }}
        />
      )}
      {viewerCan.hide && hiddenAt !== null && (
        <ActWithReason
          draft={`unhide ${id}`}
          look="plain"
          open={
            <>
              <Trans>Remontrer</Trans> <span className="visually-hidden">{name}</span>
            </>
          }
          send={<Trans>Remontrer ce profil</Trans>}
          label={t`Pourquoi ?`}
          hint={t`Pour l’historique seulement. De 3 à 1 000 caractères.`}
          isSending={showing.isSending}
          problem={showing.problem}
          onSend={async (reason) => {
            const done = await showing.act({ id, reason });
            if (done !== undefined) onDone(t`Le profil « ${name} » est de nouveau visible.`);
            return done !== undefined;
          }}
        />
      )}
    </>
  );
}
