import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { awayWords } from '../../features/absence/period-words.js';
import { Notice } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ofOperator, toOperator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';
import { kindOf, kindWords } from './kinds.js';
import type { ProfileFragment } from './profile.graphql.js';

/** Name, kind and visibility of a profile. The reason why a profile is hidden comes first. */
export function ProfileState({ profile }: { profile: ProfileFragment }): ReactNode {
  const { i18n } = useLingui();
  const { name, organisation } = profile;
  const kind = i18n._(kindWords[kindOf(profile)]);
  return (
    <>
      <p>
        <strong>{name}</strong>
        {' · '}
        {kind}
      </p>
      {organisation && (
        <p className="muted">
          <Trans>Ce profil appartient à {organisation.name} : tous ses membres peuvent le modifier.</Trans>
        </p>
      )}
      <WhatStopsIt profile={profile} />
    </>
  );
}

function WhatStopsIt({ profile }: { profile: ProfileFragment }): ReactNode {
  const { i18n } = useLingui();
  const { hiddenAt, hiddenReason, complete, paused, away, awayUntil, awayKind, contactRefusedAt } = profile;
  return (
    <>
      {hiddenAt !== null && (
        <Notice tone="bad">
          <p>
            <strong>
              <Trans>
                L’équipe {ofOperator} a masqué ce profil le <When at={hiddenAt} />.
              </Trans>
            </strong>{' '}
            {hiddenReason}
          </p>
          <p>
            <Trans>
              Corrigez ce qui doit l’être, puis dites-le {toOperator} : une personne de l’équipe le relira.
            </Trans>{' '}
            <LinkButton look="text" href={paths.help}>
              <Trans>Écrire {toOperator}</Trans>
            </LinkButton>
          </p>
        </Notice>
      )}
      {paused && (
        <Notice tone="warn">
          <Trans>
            <strong>En pause.</strong> Aucun besoin ne vous est signalé.{' '}
            <a href="#pause">Reprendre quand vous voulez.</a>
          </Trans>
        </Notice>
      )}
      {away && awayUntil !== null && (
        <Notice tone="warn">
          {awayKind === null ? (
            <Trans>
              Absence jusqu’au <When at={awayUntil} shape="weekday" /> compris.
            </Trans>
          ) : (
            <Trans>
              Vous êtes {i18n._(awayWords[awayKind])} jusqu’au <When at={awayUntil} shape="weekday" /> compris
              : les délais de réponse s’arrêtent.
            </Trans>
          )}
        </Notice>
      )}
      {contactRefusedAt !== null && (
        <Notice tone="warn">
          <Trans>
            Depuis le <When at={contactRefusedAt} />, vous ne recevez plus de mails sur les besoins.{' '}
            <a href={`${paths.account}#mails`}>Les recevoir de nouveau.</a>
          </Trans>
        </Notice>
      )}
      {complete && hiddenAt === null && !paused && (
        <Notice tone="ok">
          <Trans>
            <strong>Votre profil est visible.</strong> Nous vous écrivons quand un besoin vous concerne, trois
            par jour au plus.
          </Trans>
        </Notice>
      )}
    </>
  );
}
