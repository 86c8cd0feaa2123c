import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PageTitle, paths } from '../routing/index.js';
import { OvltContact } from './ovlt-contact.js';

export default function HelpPage(): ReactNode {
  const { t } = useLingui();
  return (
    <div className="column">
      <PageTitle tab={t`Aide`}>
        <Trans>Aide</Trans>
      </PageTitle>
      <h2>
        <Trans>Parler à quelqu’un</Trans>
      </h2>
      <OvltContact />
      <h2>
        <Trans>Se connecter</Trans>
      </h2>
      <Answer question={t`Je n’ai pas reçu mon code`}>
        <p>
          <Trans>
            Il arrive en moins d’une minute. Regardez dans les indésirables, et vérifiez l’adresse que vous
            avez écrite. Puis demandez-en un autre sur la page <Link href={paths.signIn}>Se connecter</Link> :
            seul le dernier code est bon.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Faut-il un mot de passe ?`}>
        <p>
          <Trans>
            Non. Un code reçu par mail suffit. Si vous préférez un mot de passe, choisissez-en un dans « Moi
            ».
          </Trans>
        </p>
      </Answer>
      <h2>
        <Trans>Vous dirigez une entreprise de services à la personne</Trans>
      </h2>
      <Answer question={t`Que mettre dans un besoin ?`}>
        <p>
          <Trans>
            Ce qui se passe sur le terrain, pour qui, combien de fois, et ce que vous aimeriez changer.
            Écrivez comme vous parlez : il n’y a pas besoin d’une solution en tête.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Qui lira mon besoin ?`}>
        <p>
          <Trans>
            D’abord l’équipe d’OVLT. Une fois en ligne, les personnes inscrites comme porteurs de solution.
            Votre nom d’entreprise peut rester caché jusqu’à une rencontre acceptée ; vos coordonnées le
            restent toujours jusque-là.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Et si personne ne peut répondre ?`}>
        <p>
          <Trans>
            OVLT cherche avec son réseau, et vous l’écrit. Un besoin sans réponse compte aussi : il montre ce
            qui manque au territoire.
          </Trans>
        </p>
      </Answer>
      <h2>
        <Trans>Vous proposez une solution</Trans>
      </h2>
      <Answer question={t`Combien de messages vais-je recevoir ?`}>
        <p>
          <Trans>
            Trois besoins par jour au plus, seulement ceux qui vous concernent. Vous choisissez aussi combien
            de rencontres vous acceptez par mois, et vous pouvez faire une pause.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Pourquoi m’a-t-on prévenu de ce besoin ?`}>
        <p>
          <Trans>
            Chaque besoin dit pourquoi il vous est montré, avec les mots des deux textes. Si c’est une erreur,
            dites « Pas pour moi » : nous en tenons compte, et l’autre partie ne le saura pas.
          </Trans>
        </p>
      </Answer>
      <h2>
        <Trans>Les rencontres</Trans>
      </h2>
      <Answer question={t`Comment se passe une rencontre ?`}>
        <p>
          <Trans>
            OVLT la propose aux deux côtés. Chacun a sept jours pour dire oui ou non. Deux oui, et vous voyez
            les coordonnées l’un de l’autre. Un non reste simple : personne n’a à se justifier en public.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Je pars en congé`}>
        <p>
          <Trans>
            Indiquez vos dates dans « Moi » ou sur la page de votre structure : les délais s’arrêtent pendant
            votre absence.
          </Trans>
        </p>
      </Answer>
    </div>
  );
}

const Answer = ({ question, children }: { question: string; children: ReactNode }): ReactNode => (
  <details>
    <summary>{question}</summary>
    {children}
  </details>
);

export { asksProgramme as asks } from './use-programme.js';
