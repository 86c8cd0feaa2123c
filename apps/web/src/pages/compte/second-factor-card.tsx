import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { ChooseFactor } from '../../features/second-factor/choose-factor.js';
import {
  type FactorOfMineFragment,
  RemoveAuthenticatorApp,
  type RemoveAuthenticatorAppMutation,
  RemovePasskey,
  type RemovePasskeyMutation,
  RenewRecoveryCodes,
  type RenewRecoveryCodesMutation,
} from '../../features/second-factor/second-factor.graphql.js';
import { useProof } from '../../features/second-factor/use-proof.js';
import type { Problem } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import { useOnDemand } from '../../ui/api/use-on-demand.js';

import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { Confirmation } from '../../ui/focus/confirmation.js';
import { ErrorSummary } from '../../ui/form.js';

const appRemoved = ({ removeAuthenticatorApp }: RemoveAuthenticatorAppMutation) => removeAuthenticatorApp;
const passkeyRemoved = ({ removePasskey }: RemovePasskeyMutation) => removePasskey;
const renewed = ({ renewRecoveryCodes }: RenewRecoveryCodesMutation) => renewRecoveryCodes;

/** So few recovery codes are left that it is time for new ones. */
const FEW = 3;

/** The reader's second factor: what is in place, and what may be added. */
export function SecondFactorCard({
  factor,
  again,
}: {
  factor: FactorOfMineFragment;
  /** Asks for the account again. */
  again: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { prove, proof } = useProof();
  const [done, setDone] = useState({ what: '', times: 0 });
  const { isRequired, hasApp, passkeys, recoveryCodesLeft } = factor;
  const hasFactor = hasApp || passkeys.length > 0;
  const confirm = (what: string): void => {
    setDone(({ times }) => ({ what, times: times + 1 }));
    again();
  };
  return (
    <section className="card" id="verification">
      <h3>
        <Trans>Double vérification</Trans>
      </h3>
      <Confirmation {...done} />
      {!hasFactor && (
        <p>
          {isRequired ? (
            <Trans>Votre rôle en demande une.</Trans>
          ) : (
            <Trans>
              Vous pouvez protéger votre compte par un second moyen, demandé à chaque connexion : c’est
              facultatif.
            </Trans>
          )}
        </p>
      )}
      {hasFactor && (
        <>
          <p>
            <Trans>Elle vous est demandée à chaque connexion, après le code reçu par mail.</Trans>
          </p>
          <ul className="plain-list rows">
            {hasApp && <AppRow prove={prove} onRemoved={() => confirm(t`L’application est retirée.`)} />}
            {passkeys.map((passkey) => (
              <PasskeyRow
                key={passkey.id}
                passkey={passkey}
                prove={prove}
                onRemoved={() => confirm(t`La clé d’accès « ${passkey.name} » est retirée.`)}
              />
            ))}
            <RecoveryRow left={recoveryCodesLeft} prove={prove} onNoted={again} />
          </ul>
        </>
      )}
      <ChooseFactor
        level="h4"
        canAddApp={!hasApp}
        prove={prove}
        onDone={() => confirm(t`C’est ajouté. Un mail vous le confirme.`)}
      />
      {proof}
    </section>
  );
}

type Prove = (problem: Problem) => Promise<boolean>;

function AppRow({ prove, onRemoved }: { prove: Prove; onRemoved: () => void }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(RemoveAuthenticatorApp, appRemoved, prove);
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <strong>
        <Trans>Application de codes</Trans>
      </strong>
      <Remove
        what={t`l’application de codes`}
        isSending={isSending}
        onRemove={() => void act({}).then((removed) => removed && onRemoved())}
      />
    </li>
  );
}

function PasskeyRow({
  passkey: { id, name, createdAt, lastUsedAt },
  prove,
  onRemoved,
}: {
  passkey: FactorOfMineFragment['passkeys'][number];
  prove: Prove;
  onRemoved: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(RemovePasskey, passkeyRemoved, prove);
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <strong>{name}</strong>
      {' · '}
      {lastUsedAt === null ? (
        <Trans>
          clé d’accès ajoutée le <When at={createdAt} />
        </Trans>
      ) : (
        <Trans>
          clé d’accès utilisée le <When at={lastUsedAt} shape="instant" />
        </Trans>
      )}
      <Remove
        what={t`la clé d’accès ${name}`}
        isSending={isSending}
        onRemove={() => void act({ id }).then((removed) => removed && onRemoved())}
      />
    </li>
  );
}

function RecoveryRow({
  left,
  prove,
  onNoted,
}: {
  left: number;
  prove: Prove;
  onNoted: () => void;
}): ReactNode {
  const { act, isSending, problem } = useAct(RenewRecoveryCodes, renewed, prove);
  const part = useOnDemand(() => import('../../features/second-factor/recovery-codes.js'));
  const [codes, setCodes] = useState<readonly string[]>();
  const renew = async (): Promise<void> => {
    const made = await act({});
    if (made === undefined) return;
    setCodes(made.codes);
    await part.fetch();
  };
  if (codes !== undefined && part.fetched !== undefined)
    return (
      <li>
        <part.fetched.RecoveryCodes
          codes={codes}
          level="h4"
          onNoted={() => {
            setCodes(undefined);
            onNoted();
          }}
        />
      </li>
    );
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <strong>
        <Trans>Codes de secours</Trans>
      </strong>
      {' · '}
      <span className={left <= FEW ? 'state warn' : undefined}>
        {plural(left, { 0: 'il n’en reste aucun', one: 'il en reste un', other: 'il en reste #' })}
      </span>
      <div>
        <Button look="text" isSending={isSending} onClick={() => void renew()}>
          <Trans>Faire dix nouveaux codes</Trans>
        </Button>
      </div>
    </li>
  );
}

/** A button that asks once more before it removes. */
function Remove({
  what,
  isSending,
  onRemove,
}: {
  what: string;
  isSending: boolean;
  onRemove: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [isAsked, setAsked] = useState(false);
  return (
    <div>
      <Button
        look={isAsked ? 'danger' : 'text'}
        isSending={isSending}
        aria-label={isAsked ? t`Oui, retirer ${what}` : t`Retirer ${what}`}
        onClick={() => (isAsked ? onRemove() : setAsked(true))}
      >
        {isAsked ? <Trans>Oui, retirer</Trans> : <Trans>Retirer</Trans>}
      </Button>
    </div>
  );
}
