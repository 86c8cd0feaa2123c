import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/routing/head.js';
import { OperatorContact } from '../../features/public-pages/operator-contact.js';
import { programmeQuery } from '../../features/public-pages/use-programme.js';
import { ofOperator } from '../../ui/place.js';

export const access = 'everyone';

export const queries = [programmeQuery];

export default function PrivacyPage(): ReactNode {
  const { t } = useLingui();
  return (
    <div className="column">
      <PageTitle tab={t`Vos données`}>
        <Trans>Vos données</Trans>
      </PageTitle>
      <h2>
        <Trans>Ce que nous gardons</Trans>
      </h2>
      <ul>
        <li>
          <Trans>Votre adresse mail, votre nom, votre langue, et les structures dont vous êtes membre.</Trans>
        </li>
        <li>
          <Trans>Ce que vous écrivez : besoins, profils, idées, messages.</Trans>
        </li>
        <li>
          <Trans>
            Les fichiers que vous ajoutez à un concept. Le lieu et l’appareil d’une photo en sont effacés à
            l’arrivée.
          </Trans>
        </li>
        <li>
          <Trans>
            Qui a fait quoi et quand, pour pouvoir répondre à « que s’est-il passé ? ». Seule l’équipe{' '}
            {ofOperator} lit ce journal.
          </Trans>
        </li>
        <li>
          <Trans>Les mots cherchés sur le site, sans votre nom, pour voir ce que l’on cherche en vain.</Trans>
        </li>
      </ul>
      <h2>
        <Trans>Qui les voit</Trans>
      </h2>
      <p>
        <Trans>
          Les coordonnées ne sont montrées qu’aux deux côtés d’une rencontre que tous deux ont acceptée, et à
          l’équipe {ofOperator}. Vos messages à l’autre partie ne sont lus que par elle. Rien n’est vendu ni
          confié à un service de publicité.
        </Trans>
      </p>
      <h2>
        <Trans>Vos droits</Trans>
      </h2>
      <p>
        <Trans>
          Vous pouvez demander à voir vos données, à les corriger ou à les effacer. Écrivez à l’équipe{' '}
          {ofOperator}. Si la réponse ne vous convient pas, vous pouvez saisir la CNIL.
        </Trans>
      </p>
      <OperatorContact />
      <h2>
        <Trans>Les cookies</Trans>
      </h2>
      <p>
        <Trans>
          Trois au plus, tous nécessaires : celui de votre session, votre langue et vos couleurs. Aucun ne
          vous suit ailleurs ; c’est pourquoi nous ne vous demandons rien. Ce que vous êtes en train d’écrire
          est gardé dans votre navigateur, et effacé quand vous vous déconnectez.
        </Trans>
      </p>
    </div>
  );
}
