import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { ChooseFactor } from '../../features/second-factor/choose-factor.js';
import { AppCodeField, FactorLost, RecoveryCodeField } from '../../features/second-factor/factor-fields.js';
import { PasskeyButton } from '../../features/second-factor/passkey-button.js';
import type { WaitingSignInQuery } from '../../features/second-factor/second-factor.graphql.js';
import { isProofNeeded } from '../../features/second-factor/use-proof.js';
import { useRefusal } from '../../features/sign-in/use-refusal.js';
import type { Problem } from '../../ui/api/problem.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { ProblemOfForm } from '../../ui/form.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { ownPage } from '../../ui/routing/own-page.js';

type Waiting = NonNullable<WaitingSignInQuery['pendingSignIn']>;

/** Second step of a sign-in: the person shows their second factor, or adds one. */
export function SecondStep({ waiting, next }: { waiting: Waiting; next: string }): ReactNode {
  const { t } = useLingui();
  const [isIn, setIn] = useState(false);
  return (
    <div className="column">
      {waiting.mustAdd ? (
        <>
          <PageTitle tab={t`Double vérification`}>
            <Trans>Ajoutez une double vérification</Trans>
          </PageTitle>
          <AddFirst next={next} onAdded={() => setIn(true)} />
        </>
      ) : (
        <>
          <PageTitle tab={t`Double vérification`}>
            <Trans>Confirmez que c’est vous</Trans>
          </PageTitle>
          <Show waiting={waiting} next={next} />
        </>
      )}
      {!isIn && (
        <form className="acts" method="post" action="/deconnexion">
          <input type="hidden" name="next" value={paths.signIn} />
          <Button type="submit" look="text">
            <Trans>Prendre une autre adresse</Trans>
          </Button>
        </form>
      )}
    </div>
  );
}

/** Leaves for the wanted page, which the server then renders for the person who is signed in. */
const goTo = (next: string): void => location.assign(ownPage(next));

function AddFirst({ next, onAdded }: { next: string; onAdded: () => void }): ReactNode {
  // After ten minutes a first factor needs a new sign-in: the page, opened again, says so.
  const prove = async (problem: Problem): Promise<boolean> => {
    if (isProofNeeded(problem)) location.reload();
    return false;
  };
  return (
    <>
      <p>
        <Trans>
          Votre rôle donne accès aux coordonnées de tout le monde : un code reçu par mail ne suffit pas à les
          protéger. Vous confirmerez aussi chaque connexion par un appareil que vous avez sous la main.
        </Trans>
      </p>
      <noscript>
        <Notice tone="warn">
          <Trans>Pour en ajouter une, activez JavaScript dans votre navigateur.</Trans>
        </Notice>
      </noscript>
      <ChooseFactor level="h2" prove={prove} onAdded={onAdded} onDone={() => goTo(next)} />
    </>
  );
}

/** The browser itself sends the forms, so that a code is taken without script too. */
function Show({ waiting: { hasApp, hasPasskey }, next }: { waiting: Waiting; next: string }): ReactNode {
  const refusal = useRefusal(['code']);
  const hidden = <input type="hidden" name="next" value={next} />;
  return (
    <>
      <p>
        <Trans>Votre compte a une double vérification : elle vous est demandée à chaque connexion.</Trans>
      </p>
      {hasApp && (
        <form method="post" action={paths.secondFactor} noValidate>
          <ProblemOfForm problem={refusal}>
            {hidden}
            <AppCodeField autoFocus={refusal === undefined} />
            <div className="acts">
              <Button type="submit">
                <Trans>Continuer</Trans>
              </Button>
            </div>
          </ProblemOfForm>
        </form>
      )}
      {hasPasskey && <PasskeyButton isMain={!hasApp} onShown={() => goTo(next)} />}
      <FactorLost>
        <form method="post" action={paths.secondFactor} noValidate>
          <ProblemOfForm problem={hasApp ? undefined : refusal}>
            {hidden}
            <RecoveryCodeField />
            <div className="acts">
              <Button type="submit" look="plain">
                <Trans>Entrer avec ce code</Trans>
              </Button>
            </div>
          </ProblemOfForm>
        </form>
      </FactorLost>
    </>
  );
}
