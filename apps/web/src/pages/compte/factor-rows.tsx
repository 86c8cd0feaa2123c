import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import {
  type FactorOfMineFragment,
  RemoveAuthenticatorApp,
  type RemoveAuthenticatorAppMutation,
  RemovePasskey,
  type RemovePasskeyMutation,
  RenewRecoveryCodes,
  type RenewRecoveryCodesMutation,
} from '../../features/second-factor/second-factor.graphql.js';
import type { Problem } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';

const appRemoved = ({ removeAuthenticatorApp }: RemoveAuthenticatorAppMutation) => removeAuthenticatorApp;
const passkeyRemoved = ({ removePasskey }: RemovePasskeyMutation) => removePasskey;
const renewed = ({ renewRecoveryCodes }: RenewRecoveryCodesMutation) => renewRecoveryCodes;

/** So few recovery codes are left that it is time for new ones. */
const FEW = 3;

type Prove = (problem: Problem) => Promise<boolean>;

/** What is in place, and what can be done about it. Few people have a second factor, so its script is fetched for them alone. */
export function FactorRows({
  factor: { hasApp, passkeys, recoveryCodesLeft },
  prove,
  confirm,
  again,
}: {
  factor: FactorOfMineFragment;
  prove: Prove;
  /** Says what was done. */
  confirm: (what: string) => void;
  again: () => void;
}): ReactNode {
  const { t } = useLingui();
  return (
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
  );
}

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
