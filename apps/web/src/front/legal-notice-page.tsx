import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PageTitle } from '../routing/index.js';
import { OvltContact } from './ovlt-contact.js';

export default function LegalNoticePage(): ReactNode {
  const { t } = useLingui();
  return (
    <div className="column">
      <PageTitle tab={t`Mentions légales`}>
        <Trans>Mentions légales</Trans>
      </PageTitle>
      <h2>
        <Trans>Qui publie ce site</Trans>
      </h2>
      <p>
        <Trans>
          Passerelle est animée par OVLT, la technopole d’Orléans Val de Loire, dans le cadre de la convention
          signée par Orléans Métropole et la Fédération des services à la personne et de proximité (FESP).
        </Trans>
      </p>
      <OvltContact />
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
          Signalez-le depuis sa page : l’équipe d’OVLT le lit et vous répond.
        </Trans>
      </p>
    </div>
  );
}

export { asksProgramme as asks } from './use-programme.js';
