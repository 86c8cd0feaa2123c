import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../looks/index.js';
import { PageTitle, paths } from '../routing/index.js';

export default function FrontPage(): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <PageTitle tab={t`Services à la personne à Orléans`}>
        <Trans>Un besoin dans votre entreprise de services à la personne ?</Trans>
      </PageTitle>
      <p>
        <Trans>Décrivez-le en dix minutes. Nous trouvons qui peut y répondre autour d’Orléans.</Trans>
      </p>
      <div className="acts">
        <LinkButton href={paths.newNeed}>
          <Trans>Déposer un besoin</Trans>
        </LinkButton>
      </div>
    </>
  );
}
