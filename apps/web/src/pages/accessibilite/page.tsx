import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/routing/head.js';
import { OperatorContact } from '../../features/public-pages/operator-contact.js';
import { programmeQuery } from '../../features/public-pages/use-programme.js';

export const access = 'everyone';

export const queries = [programmeQuery];

export default function AccessibilityPage(): ReactNode {
  const { t } = useLingui();
  return (
    <div className="column">
      <PageTitle tab={t`Accessibilité : non conforme`}>
        <Trans>Déclaration d’accessibilité</Trans>
      </PageTitle>
      <h2>
        <Trans>État de conformité</Trans>
      </h2>
      <p>
        <Trans>
          Passerelle est <strong>non conforme</strong> au référentiel général d’amélioration de
          l’accessibilité (RGAA), version 4.1 : aucun audit n’a encore été fait.
        </Trans>
      </p>
      <h2>
        <Trans>Ce que nous faisons déjà</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            Chaque page se lit et s’utilise au clavier, sur un écran de 320 pixels, et avec un texte doublé.
          </Trans>
        </li>
        <li>
          <Trans>
            À chaque changement, un outil vérifie toutes les pages en clair et en sombre, en français et en
            anglais. Il trouve une partie des défauts, pas tous.
          </Trans>
        </li>
        <li>
          <Trans>L’entrée, les pages publiques et celles où mènent nos mails fonctionnent sans script.</Trans>
        </li>
      </ul>
      <h2>
        <Trans>Ce que nous n’avons pas vérifié</Trans>
      </h2>
      <p>
        <Trans>Les lecteurs d’écran, par des personnes qui s’en servent tous les jours.</Trans>
      </p>
      <h2>
        <Trans>Nous signaler un défaut</Trans>
      </h2>
      <p>
        <Trans>Dites-nous ce qui vous arrête : nous vous donnerons l’information autrement.</Trans>
      </p>
      <OperatorContact />
      <h2>
        <Trans>Voies de recours</Trans>
      </h2>
      <p>
        <Trans>
          Si vous nous avez signalé un défaut et que notre réponse ne vous satisfait pas, vous pouvez écrire
          au Défenseur des droits, par son formulaire sur defenseurdesdroits.fr, ou à l’un de ses délégués
          près de chez vous.
        </Trans>
      </p>
    </div>
  );
}
