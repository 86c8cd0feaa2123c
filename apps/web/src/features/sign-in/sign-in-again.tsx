import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSession } from '../../ui/api/session.js';
import { Dialog } from '../../ui/dialog.js';
import { useAddress } from '../../ui/routing/search-text.js';
import { SignInForm } from './sign-in-form.js';

/** Sign-in over a page whose session has ended. Typed text stays, and is saved after sign-in. */
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
