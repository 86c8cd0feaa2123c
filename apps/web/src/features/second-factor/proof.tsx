import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useReader } from '../../ui/api/session.js';
import { Skeleton } from '../../ui/boxes.js';
import { useAddress } from '../../ui/routing/search-text.js';
import { Unanswered } from '../../ui/unanswered.js';
import { SignInForm } from '../sign-in/sign-in-form.js';
import { MySecondFactor } from './second-factor.graphql.js';
import { ShowFactor } from './show-factor.js';

/** Content of the dialog that asks for a fresh proof. A person without a second factor signs in again. */
export function Proof({ onProven }: { onProven: () => void }): ReactNode {
  const { email } = useReader();
  const address = useAddress();
  const [{ data, error }, again] = useQuery({
    query: MySecondFactor,
    variables: {},
    requestPolicy: 'network-only',
  });
  if (!data) {
    if (error) return <Unanswered isPart error={error} again={again} lines={[]} />;
    return <Skeleton lines={[52, 48]} />;
  }
  const { hasApp, passkeys } = data.mySecondFactor;
  const hasPasskey = passkeys.length > 0;
  if (hasApp || hasPasskey)
    return (
      <>
        <p>
          <Trans>Votre dernière vérification date de plus de dix minutes.</Trans>
        </p>
        <ShowFactor hasApp={hasApp} hasPasskey={hasPasskey} onShown={onProven} />
      </>
    );
  return (
    <>
      <p>
        <Trans>Votre connexion date de plus de dix minutes : recevez un nouveau code par mail.</Trans>
      </p>
      <SignInForm next={address} email={email} onSignedIn={onProven} />
    </>
  );
}
