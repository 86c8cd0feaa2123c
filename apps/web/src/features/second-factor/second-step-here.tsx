import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { ChooseFactor } from './choose-factor.js';
import type { WaitingSignInQuery } from './second-factor.graphql.js';
import { ShowFactor } from './show-factor.js';
import { isProofNeeded } from './use-proof.js';

/** Second step of a sign-in over the page that stays: nothing typed is lost. */
export function SecondStepHere({
  waiting: { mustAdd, hasApp, hasPasskey },
  onTooOld,
  onSignedIn,
}: {
  waiting: NonNullable<WaitingSignInQuery['pendingSignIn']>;
  /** The sign-in is older than ten minutes: a first factor needs a new one. */
  onTooOld: () => void;
  onSignedIn: () => void;
}): ReactNode {
  if (!mustAdd)
    return (
      <>
        <p>
          <Trans>Votre compte a une double vérification : elle vous est demandée à chaque connexion.</Trans>
        </p>
        <ShowFactor hasApp={hasApp} hasPasskey={hasPasskey} onShown={onSignedIn} />
      </>
    );
  const prove = async (problem: Problem): Promise<boolean> => {
    if (isProofNeeded(problem)) onTooOld();
    return false;
  };
  return (
    <>
      <p>
        <Trans>Votre rôle demande une double vérification. Ajoutez-la pour continuer.</Trans>
      </p>
      <ChooseFactor level="h3" prove={prove} onDone={onSignedIn} />
    </>
  );
}
