import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PageTitle, useNotFound } from './routing/head.js';
import { paths } from './routing/paths.js';
import { LinkButton } from './button.js';

/** Page for a missing object. An object that the reader may not see counts as missing. */
export function Missing(): ReactNode {
  const { t } = useLingui();
  useNotFound();
  return (
    <>
      <PageTitle tab={t`Page introuvable`}>
        <Trans>Cette page n’existe pas, ou pas pour ce compte</Trans>
      </PageTitle>
      <p>
        <Trans>
          Vérifiez l’adresse. Si un mail vous a conduit ici, connectez-vous avec l’adresse à laquelle il est
          arrivé.
        </Trans>
      </p>
      <div className="acts">
        <LinkButton href={paths.front}>
          <Trans>Revenir à l’accueil</Trans>
        </LinkButton>
        <LinkButton look="text" href={paths.help}>
          <Trans>Demander de l’aide</Trans>
        </LinkButton>
      </div>
    </>
  );
}
