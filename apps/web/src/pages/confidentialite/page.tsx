import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { OperatorContact } from '../../features/public-pages/operator-contact.js';
import { programmeQuery } from '../../features/public-pages/use-programme.js';
import { Unanswered } from '../../ui/unanswered.js';
import { ofOperator, operatorNotice } from '../../ui/place.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { EraseByMail } from './erase-by-mail.js';
import { Purposes } from './purposes.js';
import { DataRegister } from './register.graphql.js';

export const access = 'everyone';

const registerQuery = pageQuery(DataRegister);

export const queries = [programmeQuery, registerQuery];

/** What is done with data of people. Purposes, bases and durations come from the register by which data are erased. */
export default function PrivacyPage(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = usePageQuery(registerQuery);
  const register = data?.dataRegister;
  return (
    <div className="column">
      <PageTitle tab={t`Vos données`}>
        <Trans>Vos données</Trans>
      </PageTitle>
      <h2>
        <Trans>Qui en répond</Trans>
      </h2>
      <p>
        <Trans>{operatorNotice}</Trans>{' '}
        {register?.dpoEmail && (
          <Trans>
            Pour toute question sur vos données, écrivez au délégué à la protection des données :{' '}
            <a href={`mailto:${register.dpoEmail}`}>{register.dpoEmail}</a>.
          </Trans>
        )}
      </p>
      <h2>
        <Trans>Ce qui est gardé, pourquoi et combien de temps</Trans>
      </h2>
      {register ? (
        <Purposes purposes={register.purposes} />
      ) : (
        <Unanswered
          isPart
          error={error}
          again={() => again({ requestPolicy: 'network-only' })}
          lines={[160, 160, 160]}
        />
      )}
      <p>
        <Trans>
          Les fichiers que vous ajoutez à un concept perdent à l’arrivée le lieu et l’appareil d’une photo. Si
          vous entrez par un service d’identité, nous ne lui demandons rien avant que vous pressiez son bouton
          ; nous gardons votre nom, votre adresse et le numéro qu’il vous donne. Les mots cherchés sur le site
          sont gardés sans votre nom, pour voir ce que l’on cherche en vain.
        </Trans>
      </p>
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
          Vous pouvez voir vos données, les corriger, les recevoir et les faire effacer, dans la page Moi.
          Vous pouvez aussi demander qu’un traitement s’arrête ou soit limité : écrivez à l’équipe{' '}
          {ofOperator}. Si la réponse ne vous convient pas, vous pouvez saisir la CNIL.
        </Trans>
      </p>
      <OperatorContact />
      <h2>
        <Trans>Faire effacer votre compte</Trans>
      </h2>
      <p>
        <Trans>
          Votre nom, votre adresse et ce que vous avez écrit sont alors effacés partout. Reste seulement qu’il
          s’est passé quelque chose : qu’une rencontre a eu lieu, par exemple.
        </Trans>{' '}
        {register && (
          <Plural
            value={register.erasureDays}
            _0="L’effacement se fait tout de suite."
            one="Vous avez un jour pour changer d’avis."
            other="Vous avez # jours pour changer d’avis."
          />
        )}
      </p>
      <EraseByMail />
      <h2>
        <Trans>Les cookies</Trans>
      </h2>
      <p>
        <Trans>
          Tous sont nécessaires : celui de votre session, votre langue et vos couleurs, et, pendant vingt
          minutes au plus, celui d’une connexion en cours. Aucun ne vous suit ailleurs ; c’est pourquoi nous
          ne vous demandons rien. Ce que vous êtes en train d’écrire est gardé dans votre navigateur, et
          effacé quand vous vous déconnectez.
        </Trans>
      </p>
    </div>
  );
}
