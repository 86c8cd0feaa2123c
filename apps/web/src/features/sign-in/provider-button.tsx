import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';

/**
 * Leads to the identity provider of the installation. Our own markup: nothing is fetched from the provider before the
 * press. The browser itself sends the form.
 */
export const ProviderButton = ({
  name,
  next,
  children,
}: {
  name: string;
  /** The page after signing in. */
  next: string;
  children?: ReactNode;
}): ReactNode => (
  <form className="acts" method="post" action="/connexion/fournisseur">
    <input type="hidden" name="next" value={next} />
    <Button type="submit" look="plain">
      {children ?? <Trans>Se connecter avec {name}</Trans>}
    </Button>
  </form>
);
