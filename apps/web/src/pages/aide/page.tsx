import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { OperatorContact } from '../../features/public-pages/operator-contact.js';
import { programmeQuery } from '../../features/public-pages/use-programme.js';
import { ofOperator, Operator, operator } from '../../ui/place.js';

export const access = 'everyone';

export const queries = [programmeQuery];

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
      <OperatorContact />
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
            D’abord l’équipe {ofOperator}. Une fois en ligne, les personnes inscrites comme porteurs de
            solution. Votre nom d’entreprise peut rester caché jusqu’à une rencontre acceptée ; vos
            coordonnées le restent toujours jusque-là.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Et si personne ne peut répondre ?`}>
        <p>
          <Trans>
            {Operator} cherche avec son réseau, et vous l’écrit. Un besoin sans réponse compte aussi : il
            montre ce qui manque au territoire.
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
            {Operator} la propose aux deux côtés. Chacun a sept jours pour dire oui ou non. Deux oui, et vous
            voyez les coordonnées l’un de l’autre. Un non reste simple : personne n’a à se justifier en
            public.
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
      <h2>
        <Trans>Les concepts</Trans>
      </h2>
      <Answer question={t`Qu’est-ce qu’un concept ?`}>
        <p>
          <Trans>
            Un projet né d’un besoin et d’une idée. Son passeport garde ce qu’il promet, qui y participe et où
            il en est, de l’idée jusqu’aux premiers foyers.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Comment passe-t-on une étape ?`}>
        <p>
          <Trans>
            Il y en a quatre : le problème est vrai, quelqu’un paiera, on peut essayer, cela tient. À chacune,
            vous répondez à quelques points, avec des preuves. Qui porte le concept demande le passage ; un
            animateur {ofOperator} le signe, ou dit ce qui manque.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Qui peut lire un concept ?`}>
        <p>
          <Trans>
            Ceux qui y participent et {operator}. Une page publique ne paraît que si tous les participants
            sont d’accord, et disparaît dès que l’un d’eux retire son accord. Elle ne montre ni coordonnées,
            ni preuves, ni chiffres du modèle.{' '}
            <Link href={paths.publicConcepts}>Voir les concepts publics</Link>
          </Trans>
        </p>
      </Answer>
      <h2>
        <Trans>Les élèves et les groupes</Trans>
      </h2>
      <Answer question={t`À quoi sert la personne qui accompagne un élève ?`}>
        <p>
          <Trans>
            Un enseignant ou un tuteur répond du projet. Si l’établissement le demande, il relit chaque idée
            et la signe avant que les entreprises la voient. Pour un élève de moins de 18 ans, c’est lui que
            les entreprises joignent.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Que fait un groupe de travail ?`}>
        <p>
          <Trans>
            Des personnes se retrouvent en séance autour d’un même sujet. Après chaque séance, les membres
            reçoivent le compte rendu, avec ce qui est décidé et ce que chacun doit faire.
          </Trans>
        </p>
      </Answer>
      <Answer question={t`Comment rejoindre un groupe ?`}>
        <p>
          <Trans>
            Sur invitation, reçue par mail, ou en le demandant sur la page du groupe. Qui anime le groupe vous
            répond.
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
