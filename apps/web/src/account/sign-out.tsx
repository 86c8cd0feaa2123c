import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { paths } from '../routing/index.js';

/** Whoever uses this browser next finds nothing of what was typed. */
export const SignOut = (): ReactNode => (
  <form method="post" action="/deconnexion" className="acts" onSubmit={() => sessionStorage.clear()}>
    <input type="hidden" name="next" value={paths.front} />
    <button className="button danger">
      <Trans>Me déconnecter</Trans>
    </button>
    <span className="muted small">
      <Trans>Les textes gardés dans ce navigateur seront effacés.</Trans>
    </span>
  </form>
);
