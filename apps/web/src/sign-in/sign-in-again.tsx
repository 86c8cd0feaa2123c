import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSession } from '../api/index.js';
import { Dialog } from '../looks/index.js';
import { useAddress } from '../routing/index.js';
import { SignInForm } from './sign-in-form.js';

/** Over the page, where the session has ended: what is typed stays, and is saved once one is back. */
export default function SignInAgain(): ReactNode {
  const { t } = useLingui();
  const { hasEnded, reader, resumed } = useSession();
  const address = useAddress();
  return (
    <Dialog title={t`Votre session est terminée`} isOpen={hasEnded} onClose={resumed}>
      <p>
        <Trans>Reconnectez-vous ici : votre texte est gardé.</Trans>
      </p>
      <SignInForm next={address} email={reader?.email ?? ''} />
    </Dialog>
  );
}
