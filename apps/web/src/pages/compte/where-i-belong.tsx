import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useReader } from '../../ui/api/session.js';
import { Card } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { operator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';
import type { MyAccountQuery } from './account.graphql.js';
import styles from './account.module.css';

type Profile = MyAccountQuery['mySolvers'][number];

const roles = { owner: msg`responsable`, member: msg`membre` };

/** The reader's profiles and organisations, each with a link to its page. */
export function WhereIBelong({ account }: { account: MyAccountQuery }): ReactNode {
  const { i18n } = useLingui();
  const { memberships } = useReader();
  const { mySolvers } = account;
  const waiting = account.myJoinRequests.nodes.filter(({ state }) => state === 'open');
  return (
    <>
      <Card>
        <h2>
          <Trans>Mon profil</Trans>
        </h2>
        {mySolvers.length === 0 && (
          <p>
            <Trans>
              Vous avez une solution, une idée, un projet ? Dites ce que vous savez faire : nous vous
              signalerons les besoins qui vous concernent.
            </Trans>
          </p>
        )}
        <ul className={`plain-list ${styles['ways']}`}>
          {mySolvers.map((profile) => (
            <li key={profile.id}>
              <Link href={mySolvers.length > 1 ? `${paths.profile}?profil=${profile.id}` : paths.profile}>
                {profile.name}
              </Link>{' '}
              <span className="muted">{i18n._(stateOf(profile))}</span>
            </li>
          ))}
        </ul>
        {mySolvers.length === 0 && (
          <LinkButton look="plain" href={paths.profile}>
            <Trans>Créer mon profil</Trans>
          </LinkButton>
        )}
      </Card>
      <Card>
        <h2>
          <Trans>Mes structures</Trans>
        </h2>
        <ul className={`plain-list ${styles['ways']}`}>
          {memberships.map(({ role, organisation }) => (
            <li key={organisation.id}>
              <Link href={paths.organisation(organisation.id)}>{organisation.name}</Link>{' '}
              <span className="muted">{i18n._(roles[role])}</span>
            </li>
          ))}
          {waiting.map(({ id, organisation, requestedAt }) => (
            <li key={id}>
              <Link href={paths.organisation(organisation.id)}>{organisation.name}</Link>{' '}
              <span className="muted">
                <Trans>
                  demande envoyée le <When at={requestedAt} shape="shortDay" />
                </Trans>
              </span>
            </li>
          ))}
        </ul>
        <LinkButton look={memberships.length === 0 ? 'plain' : 'text'} href={paths.newOrganisation}>
          <Trans>Inscrire ou rejoindre une structure</Trans>
        </LinkButton>
      </Card>
    </>
  );
}

function stateOf({ hiddenAt, complete, paused }: Profile): MessageDescriptor {
  if (hiddenAt !== null) return msg`masqué par ${operator}`;
  if (!complete) return msg`à compléter`;
  return paused ? msg`en pause` : msg`visible`;
}
