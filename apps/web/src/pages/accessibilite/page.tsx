import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { conformity } from '../../features/frame/conformity.js';
import { useConformityLabel } from '../../features/frame/use-conformity-label.js';
import { OperatorContact } from '../../features/public-pages/operator-contact.js';
import { programmeQuery } from '../../features/public-pages/use-programme.js';
import { useDates } from '../../ui/dates.js';
import { PageTitle } from '../../ui/routing/head.js';
import { audit } from './audit.js';

export const access = 'everyone';

export const queries = [programmeQuery];

export default function AccessibilityPage(): ReactNode {
  return (
    <div className="column">
      <PageTitle tab={useConformityLabel()}>
        <Trans>Déclaration d’accessibilité</Trans>
      </PageTitle>
      <Conformity />
      <Gaps />
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
      <ExaminedPages />
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

function Conformity(): ReactNode {
  const { standard, examinedOn, rate, met, applicable, notMet, notExamined } = audit;
  const day = useDates()(examinedOn, 'day');
  return (
    <>
      <h2>
        <Trans>État de conformité</Trans>
      </h2>
      <p>
        {conformity === 'full' && (
          <Trans>
            Passerelle est <strong>totalement conforme</strong> au référentiel général d’amélioration de
            l’accessibilité (RGAA), version {standard}.
          </Trans>
        )}
        {conformity === 'partial' && (
          <Trans>
            Passerelle est <strong>partiellement conforme</strong> au référentiel général d’amélioration de
            l’accessibilité (RGAA), version {standard}.
          </Trans>
        )}
        {conformity === 'none' && (
          <Trans>
            Passerelle est <strong>non conforme</strong> au référentiel général d’amélioration de
            l’accessibilité (RGAA), version {standard}.
          </Trans>
        )}
      </p>
      <p>
        <Trans>
          L’équipe qui développe le logiciel a examiné dix pages le {day}, sans lecteur d’écran et sans
          auditeur extérieur : {met} des {applicable} critères applicables sont respectés, soit {rate} %.
        </Trans>{' '}
        <Plural
          value={notMet}
          _0="Aucun n’est enfreint."
          one="# critère ne l’est pas."
          other="# critères ne le sont pas."
        />{' '}
        <Plural
          value={notExamined}
          _0="Tous ont été examinés."
          one="# critère n’a pas été examiné, et compte comme non respecté."
          other="# critères n’ont pas été examinés, et comptent comme non respectés."
        />
      </p>
    </>
  );
}

function Gaps(): ReactNode {
  const { i18n } = useLingui();
  if (audit.gaps.length === 0) return null;
  return (
    <>
      <h2>
        <Trans>Ce qui n’est pas encore accessible</Trans>
      </h2>
      <ul>
        {audit.gaps.map(({ id, fr, en }) => (
          <li key={id}>
            {i18n.locale === 'en' ? en : fr} <Trans>(critère {id})</Trans>
          </li>
        ))}
      </ul>
    </>
  );
}

function ExaminedPages(): ReactNode {
  const { i18n } = useLingui();
  return (
    <>
      <h2>
        <Trans>Les pages examinées</Trans>
      </h2>
      <ul>
        {audit.pages.map(({ fr, en }) => (
          <li key={fr}>{i18n.locale === 'en' ? en : fr}</li>
        ))}
      </ul>
    </>
  );
}
