import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { HideProfile, type ProfileToHide } from '../../../features/deciding/hide-profile.js';
import { HistoryOf } from '../../../features/history/history-of.js';
import { MailTrouble } from '../../../features/people/mail-trouble.js';
import {
  OnePerson,
  type OnePersonQuery,
  type PersonOfPageFragment,
} from '../../../features/people/person.graphql.js';
import { roleWords } from '../../../features/people/role-words.js';
import { TeamNav } from '../../../features/team/team-nav.js';
import { isAdmin, useReader } from '../../../ui/api/session.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { When } from '../../../ui/dates.js';
import { Confirmation } from '../../../ui/focus/confirmation.js';
import { Missing } from '../../../ui/missing.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { useParam } from '../../../ui/routing/place.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { RoleCard } from './role-card.js';
import { SecondFactorCard } from './second-factor-card.js';
import { SessionsCard } from './sessions-card.js';
import { SuspensionCard } from './suspension-card.js';

const personQuery = pageQuery(OnePerson, ({ params: { id = '' }, reader }) =>
  reader && isAdmin(reader) ? { id } : null,
);

export const queries = [personQuery];

/** One person, for admins: role, sessions, profiles, and the actions on the account. */
export default function PersonPage(): ReactNode {
  return isAdmin(useReader()) ? <ForAdmins /> : <Missing />;
}

function ForAdmins(): ReactNode {
  const id = useParam('id');
  const [{ data, error }, again] = usePageQuery(personQuery);
  const [confirmation, confirm] = useState('');
  if (!data) return <Unanswered error={error} again={again} lines={[48, 120, 200, 160]} />;
  const done = (what: string): void => {
    confirm(what);
    again({ requestPolicy: 'network-only' });
  };
  const { account, sessionsOfPerson, solverOfPerson, contentReportsAboutPerson } = data;
  return (
    <div className="column">
      <PageTitle tab={account.name || account.email}>{account.name || account.email}</PageTitle>
      <TeamNav />
      <Confirmation what={confirmation} />
      {account.suspendedAt !== null && (
        <Notice tone="bad">
          <p>
            <Trans>
              Compte suspendu le <When at={account.suspendedAt} shape="instant" />. Raison donnée : «{' '}
              {account.suspensionReason} »
            </Trans>
          </p>
        </Notice>
      )}
      <Facts person={account} />
      <SuspensionCard person={account} onDone={done} />
      <SessionsCard person={account} sessions={sessionsOfPerson} onDone={done} />
      <SecondFactorCard person={account} onDone={done} />
      <ProfileCard profile={solverOfPerson} isSuspended={account.suspendedAt !== null} onDone={done} />
      <Reports reports={contentReportsAboutPerson} />
      <RoleCard person={account} onDone={done} />
      <HistoryOf key={confirmation} subject="person" id={id} />
    </div>
  );
}

function Facts({ person }: { person: PersonOfPageFragment }): ReactNode {
  const { i18n } = useLingui();
  const { email, language, role, createdAt, mailReach, memberships } = person;
  return (
    <Card>
      <dl className="facts">
        <dt>
          <Trans>Adresse mail</Trans>
        </dt>
        <dd>
          {email}
          {mailReach !== null && <MailTrouble reach={mailReach} />}
        </dd>
        <dt>
          <Trans>Rôle</Trans>
        </dt>
        <dd>{i18n._(roleWords[role])}</dd>
        <dt>
          <Trans>Structures</Trans>
        </dt>
        <dd>
          {memberships.length === 0 && <Trans>aucune</Trans>}
          {memberships.map(({ organisation, role: inside }) => (
            <div key={organisation.id}>
              <Link href={paths.organisation(organisation.id)}>{organisation.name}</Link>{' '}
              <span className="muted">
                {inside === 'owner' ? <Trans>responsable</Trans> : <Trans>membre</Trans>}
              </span>
            </div>
          ))}
        </dd>
        <dt>
          <Trans>Langue</Trans>
        </dt>
        <dd>{language === 'fr' ? <Trans>français</Trans> : <Trans>anglais</Trans>}</dd>
        <dt>
          <Trans>Compte créé</Trans>
        </dt>
        <dd>
          <When at={createdAt} />
        </dd>
      </dl>
    </Card>
  );
}

/** Characters of a reported text that are shown: enough to recognise the text. */
const MOST = 140;

const states = {
  open: msg`à lire`,
  resolved: msg`réglé`,
  dismissed: msg`classé sans suite`,
};

function Reports({ reports }: { reports: OnePersonQuery['contentReportsAboutPerson'] }): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <Card>
      <h2>
        <Trans>Signalements sur ses textes</Trans>
      </h2>
      {reports.totalCount === 0 && (
        <p className="muted">
          <Trans>Aucun.</Trans>
        </p>
      )}
      {reports.totalCount > 0 && (
        <ul className="plain-list rows">
          {reports.nodes.map(({ id, text, state, reportedAt, note }) => (
            <li key={id}>
              <Link
                href={paths.report(id)}
              >{t`« ${text.length > MOST ? `${text.slice(0, MOST)}…` : text} »`}</Link>
              <p className="muted small">
                <When at={reportedAt} />
                {' · '}
                {i18n._(states[state])}
                {note !== null && t` : « ${note} »`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {reports.nodes.some(({ state }) => state === 'open') && (
        <p>
          <Link href={paths.reports}>
            <Trans>Lire les signalements en attente</Trans>
          </Link>
        </p>
      )}
    </Card>
  );
}

/** A person's profile, which an admin can hide from others. */
const ProfileCard = ({
  profile,
  isSuspended,
  onDone,
}: {
  profile: ProfileToHide | null;
  isSuspended: boolean;
  onDone: (what: string) => void;
}): ReactNode =>
  profile && (
    <Card>
      <h2>
        <Trans>Son profil de porteur de solution</Trans>
      </h2>
      <HideProfile profile={profile} isHolderSuspended={isSuspended} onDone={onDone} />
    </Card>
  );
