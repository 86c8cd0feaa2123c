import { Trans, useLingui } from '@lingui/react/macro';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { ChooseFactor } from '../../features/second-factor/choose-factor.js';
import type { FactorOfMineFragment } from '../../features/second-factor/second-factor.graphql.js';
import { useProof } from '../../features/second-factor/use-proof.js';
import { useOnceShown } from '../../ui/api/use-on-demand.js';
import { Notice, Skeleton } from '../../ui/boxes.js';
import { Confirmation } from '../../ui/focus/confirmation.js';

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
  const { isRequired, hasApp, passkeys } = factor;
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
          <Rows factor={factor} prove={prove} confirm={confirm} again={again} />
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

type RowsProps = ComponentProps<(typeof import('./factor-rows.js'))['FactorRows']>;

function Rows(props: RowsProps): ReactNode {
  const { fetched, whyNot } = useOnceShown(() => import('./factor-rows.js'));
  if (whyNot !== undefined) return <Notice tone="bad">{whyNot}</Notice>;
  return fetched === undefined ? <Skeleton lines={[48, 48]} /> : <fetched.FactorRows {...props} />;
}
