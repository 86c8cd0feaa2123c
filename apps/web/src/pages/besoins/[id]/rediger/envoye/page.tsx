import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../../../../ui/button.js';
import { Unanswered } from '../../../../../ui/unanswered.js';
import { PageTitle } from '../../../../../ui/routing/head.js';
import { usePageQuery } from '../../../../../ui/routing/use-page-query.js';
import { paths } from '../../../../../ui/routing/paths.js';
import { useParam } from '../../../../../ui/routing/place.js';
import { needToWriteQuery, promiseQuery } from '../../../../../features/need-form/queries.js';
import styles from '../../../../../features/need-form/writing.module.css';
import { operator, Operator } from '../../../../../ui/place.js';

export const queries = [needToWriteQuery, promiseQuery];

/** Confirmation of a sent need: the next step, its day, and its person. */
export default function SentPage(): ReactNode {
  const { t } = useLingui();
  const id = useParam('id');
  const [need, again] = usePageQuery(needToWriteQuery);
  const [{ data }] = usePageQuery(promiseQuery);
  const days = data?.programme.reviewWithinDays;
  const phone = data?.programme.phone;
  if (!need.data) {
    return <Unanswered error={need.error} again={again} lines={[48, 32, 160, 48, 160, 48]} />;
  }
  return (
    <div className="column">
      <PageTitle tab={t`Besoin envoyé`}>
        <Trans>C’est envoyé, merci</Trans>
      </PageTitle>
      <p>
        <strong>{need.data.need.title}</strong>
      </p>
      <h2>
        <Trans>Ce qui vient maintenant</Trans>
      </h2>
      <ol className={`plain-list ${styles['next']}`}>
        <li>
          <strong>
            {days === undefined ? (
              <Trans>{Operator} relit votre besoin.</Trans>
            ) : (
              <Plural
                value={days}
                one={`${Operator} relit votre besoin sous # jour ouvré.`}
                other={`${Operator} relit votre besoin sous # jours ouvrés.`}
              />
            )}
          </strong>{' '}
          <Trans>Vous recevez un mail dans tous les cas, qu’il soit publié ou à compléter.</Trans>
        </li>
        <li>
          <Trans>
            <strong>Ceux qui peuvent répondre sont prévenus</strong> au plus tard le lendemain de la
            publication.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>On vous propose des rencontres.</strong> Vos coordonnées restent cachées jusqu’à ce que
            vous et l’autre partie ayez dit oui.
          </Trans>
        </li>
      </ol>
      {phone && (
        <p>
          <Trans>
            Une question ? Appelez {operator} au <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>.
          </Trans>
        </p>
      )}
      <div className="acts no-print">
        <LinkButton href={paths.need(id)}>
          <Trans>Suivre ce besoin</Trans>
        </LinkButton>
        <Button look="plain" onClick={() => print()}>
          <Trans>Imprimer</Trans>
        </Button>
        <LinkButton look="text" href={paths.newNeed}>
          <Trans>Déposer un autre besoin</Trans>
        </LinkButton>
      </div>
    </div>
  );
}
