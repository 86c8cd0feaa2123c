import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { OperatorContact } from '../../features/public-pages/operator-contact.js';
import { programmeQuery, useProgramme } from '../../features/public-pages/use-programme.js';
import { ofOperator, Operator } from '../../ui/place.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';

export const access = 'everyone';

export const queries = [programmeQuery];

/** The terms of use, with the publisher and the contact of this installation. */
export default function TermsPage(): ReactNode {
  const { t } = useLingui();
  const publisher = useProgramme()?.publisher;
  return (
    <div className="column">
      <PageTitle tab={t`Conditions d’utilisation`}>
        <Trans>Conditions d’utilisation</Trans>
      </PageTitle>
      <p>
        <Trans>Version du 2 décembre 2026.</Trans>
      </p>
      <h2>
        <Trans>À quoi sert Passerelle</Trans>
      </h2>
      <p>
        <Trans>
          Des entreprises de services à la personne y décrivent leurs besoins ; des start-up, des étudiants et
          des porteurs de projet y répondent. L’équipe {ofOperator} relit les besoins et propose des
          rencontres. Le service est gratuit. Il ne garantit ni une réponse ni un contrat : ce que vous
          convenez entre vous n’engage que vous.
        </Trans>
      </p>
      {publisher && <p className="written">{publisher}</p>}
      <h2>
        <Trans>Votre compte</Trans>
      </h2>
      <p>
        <Trans>
          Votre compte est personnel. Donnez votre vrai nom, et ne parlez au nom d’une structure que si vous
          en avez le droit. Ne donnez à personne vos codes ni votre mot de passe.
        </Trans>
      </p>
      <h2>
        <Trans>Ce que vous écrivez</Trans>
      </h2>
      <p>
        <Trans>
          Vos textes restent à vous. Vous nous autorisez à les montrer sur Passerelle aux lecteurs que chaque
          page annonce, tant qu’ils y sont. N’écrivez rien d’illégal, de blessant ni de trompeur, aucune
          donnée de santé, et rien sur une personne aidée qui permette de la reconnaître.
        </Trans>
      </p>
      <h2>
        <Trans>Les coordonnées des autres</Trans>
      </h2>
      <p>
        <Trans>
          Les coordonnées s’échangent quand les deux côtés ont accepté une rencontre. Elles ne servent qu’à
          cet échange : ni prospection, ni revente, ni copie en masse.
        </Trans>
      </p>
      <h2>
        <Trans>Ce que nous pouvons faire</Trans>
      </h2>
      <p>
        <Trans>
          {Operator} peut retirer un texte qui ne respecte pas ces conditions, ou suspendre un compte. La
          personne en lit la raison, et peut y répondre à l’adresse ci-dessous.
        </Trans>
      </p>
      <h2>
        <Trans>Partir</Trans>
      </h2>
      <p>
        <Trans>
          Vous pouvez à tout moment emporter vos données et effacer votre compte, depuis la page « Moi ». La
          page <Link href={paths.privacy}>Vos données</Link> dit ce que nous en faisons, et les{' '}
          <Link href={paths.legalNotice}>mentions légales</Link> qui publie et héberge ce site.
        </Trans>
      </p>
      <p>
        <Trans>Le droit français s’applique à ces conditions.</Trans>
      </p>
      <h2>
        <Trans>Nous écrire</Trans>
      </h2>
      <OperatorContact />
    </div>
  );
}
