import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../../../ui/button.js';
import { Notice } from '../../../ui/boxes.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { paths } from '../../../ui/routing/paths.js';
import { ReportText } from '../../../features/report/report-text.js';
import { CameOf } from './came-of.js';
import { NeedText } from './need-text.js';
import type { OneNeedQuery, ReadNeedFragment } from './need.graphql.js';
import { operator } from '../../../ui/place.js';

/** The company of a need, or the reason why it is hidden. */
export function WhoseNeed({ need: { organisation, confidential } }: { need: ReadNeedFragment }): ReactNode {
  return (
    <p className="muted">
      {organisation ? (
        <Trans>Besoin de l’entreprise {organisation.name}</Trans>
      ) : (
        <Trans>
          Besoin d’une entreprise de services à la personne. Elle donne son nom une fois que vous avez tous
          deux accepté de vous rencontrer.
        </Trans>
      )}
      {organisation && confidential && (
        <>
          {' '}
          <Trans>(nom caché aux autres)</Trans>
        </>
      )}
    </p>
  );
}

/** A need for a signed-in reader without a profile that could answer. */
export function NeedForReader({ need }: { need: OneNeedQuery['need'] }): ReactNode {
  return (
    <article>
      <PageTitle tab={need.title}>{need.title}</PageTitle>
      <WhoseNeed need={need} />
      <NeedText need={need} />
      <CameOf need={need} />
      <Notice>
        <p>
          <Trans>
            Vous pouvez y répondre ? Dites en quelques lignes ce que vous proposez : votre profil suffit.
          </Trans>
        </p>
        <LinkButton look="plain" href={paths.profile}>
          <Trans>Créer mon profil</Trans>
        </LinkButton>
      </Notice>
      <ReportText kind="need" id={need.id}>
        <Trans>Signaler ce texte</Trans>
      </ReportText>
    </article>
  );
}

/** A need for curators, who act on it at the desk. */
export function NeedForCurator({ need }: { need: OneNeedQuery['need'] }): ReactNode {
  return (
    <article>
      <PageTitle tab={need.title}>{need.title}</PageTitle>
      <WhoseNeed need={need} />
      <Notice>
        <p>
          <Trans>Vous lisez ce besoin comme {operator}.</Trans>
        </p>
        <LinkButton look="plain" href={paths.deskNeed(need.id)}>
          <Trans>L’ouvrir dans le bureau</Trans>
        </LinkButton>
      </Notice>
      <NeedText need={need} />
      <CameOf need={need} />
    </article>
  );
}
