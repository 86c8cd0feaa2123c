import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/boxes.js';
import { PageTitle } from '../../ui/routing/head.js';
import { OperatorContact } from '../../features/public-pages/operator-contact.js';
import { programmeQuery, useProgramme } from '../../features/public-pages/use-programme.js';
import { ofOperator, operatorNotice } from '../../ui/place.js';

export const access = 'everyone';

export const queries = [programmeQuery];

export default function LegalNoticePage(): ReactNode {
  const { t } = useLingui();
  const programme = useProgramme();
  return (
    <div className="column">
      <PageTitle tab={t`Mentions légales`}>
        <Trans>Mentions légales</Trans>
      </PageTitle>
      <h2>
        <Trans>Qui publie ce site</Trans>
      </h2>
      <PublishedBy by={programme && (programme.publisher ?? null)} />
      <p>
        <Trans>{operatorNotice}</Trans>
      </p>
      <OperatorContact />
      <h2>
        <Trans>Qui héberge ce site</Trans>
      </h2>
      <PublishedBy by={programme && (programme.hostedBy ?? null)} />
      <h2>
        <Trans>Le logiciel</Trans>
      </h2>
      <p>
        <Trans>
          Passerelle est un logiciel libre, sous licence EUPL 1.2. Les noms et codes des communes viennent de
          l’Insee ; la liste des activités de services à la personne vient de l’article D7231-1 du code du
          travail.
        </Trans>
      </p>
      <h2>
        <Trans>Les textes que vous lisez</Trans>
      </h2>
      <p>
        <Trans>
          Les besoins et les profils sont écrits par leurs auteurs. Un texte vous semble illégal ou blessant ?
          Signalez-le depuis sa page : l’équipe {ofOperator} le lit et vous répond.
        </Trans>
      </p>
    </div>
  );
}

/**
 * Text of this installation's operator about the publisher or the host. @param by null: there is none; undefined: not
 * fetched yet
 */
function PublishedBy({ by }: { by: string | null | undefined }): ReactNode {
  if (by === undefined) return null;
  if (by !== null) return <p className="written">{by}</p>;
  return (
    <Notice tone="warn">
      <Trans>L’exploitant de cette installation ne l’a pas encore indiqué.</Trans>
    </Notice>
  );
}
