import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isAdmin, useReader } from '../../ui/api/session.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Empty } from '../../ui/boxes.js';
import { Missing } from '../../ui/missing.js';
import { Tabs } from '../../ui/tabs.js';
import { Unanswered } from '../../ui/unanswered.js';
import type { Asks } from '../../ui/routing/route.js';
import { editedAddress, useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { SeekForm } from '../../features/deciding/seek-form.js';
import { TeamNav } from '../../features/team/team-nav.js';
import { askedIn, type Group, groupIn, peopleQuestion } from './asked.js';
import { People, type PersonInListFragment } from './people.graphql.js';
import { MailState } from '../../features/people/mail-trouble.js';
import { roleWords } from '../../features/people/role-words.js';

export const asks: Asks = ({ me, search }) => (me !== null && isAdmin(me.me) ? [peopleQuestion(search)] : []);

/** All accounts, searched by name or address, for admins. */
export default function PeoplePage(): ReactNode {
  return isAdmin(useReader()) ? <ForAdmins /> : <Missing />;
}

function ForAdmins(): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const variables = askedIn(search);
  const [{ data, error }, again] = useQuery({ query: People, variables });
  return (
    <div className="column">
      <PageTitle tab={t`Personnes`}>
        <Trans>Personnes</Trans>
      </PageTitle>
      <TeamNav />
      <SeekForm label={t`Nom ou adresse mail`} />
      <Groups />
      {data ? (
        <>
          <p className="muted" role="status">
            {plural(data.people.totalCount, { 0: 'Personne', one: 'Une personne', other: '# personnes' })}
          </p>
          {data.people.totalCount === 0 ? (
            <Empty title={<Trans>Personne ne correspond.</Trans>}>
              <p>
                <Trans>Essayez une partie du nom, ou de l’adresse.</Trans>
              </p>
            </Empty>
          ) : (
            <Rows people={data.people.nodes} />
          )}
          <NextPages
            pageInfo={data.people.pageInfo}
            document={People}
            variablesAfter={(after) => ({ ...variables, after })}
            pick={({ people }) => people}
            renderRows={(people) => <Rows people={people} />}
            label={<Trans>Voir la suite</Trans>}
          />
        </>
      ) : (
        <Unanswered isPart error={error} again={again} lines={[72, 72, 72]} />
      )}
    </div>
  );
}

function Groups(): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const current = groupIn(search);
  const labels: Record<Group, string> = {
    tous: t`Toutes`,
    equipe: t`Animateurs OVLT`,
    suspendus: t`Suspendues`,
    injoignables: t`Injoignables par mail`,
  };
  return (
    <Tabs
      label={t`Quelles personnes`}
      tabs={(Object.keys(labels) as Group[]).map((group) => ({
        href: editedAddress(paths.people, search, (next) => {
          next.delete('pages');
          if (group === 'tous') next.delete('qui');
          else next.set('qui', group);
        }),
        label: labels[group],
        isCurrent: group === current,
      }))}
    />
  );
}

const Rows = ({ people }: { people: readonly PersonInListFragment[] }): ReactNode => (
  <ul className="plain-list rows">
    {people.map((person) => (
      <li key={person.id}>
        <PersonRow person={person} />
      </li>
    ))}
  </ul>
);

function PersonRow({ person }: { person: PersonInListFragment }): ReactNode {
  const { i18n } = useLingui();
  const { id, name, email, role, suspendedAt, mailReach, memberships } = person;
  const [first, ...others] = memberships;
  return (
    <>
      <Link href={paths.person(id)}>
        <strong>{name || email}</strong>
      </Link>
      {suspendedAt !== null && (
        <>
          {' '}
          <span className="state bad">
            <Trans>suspendue</Trans>
          </span>
        </>
      )}
      {mailReach !== null && (
        <>
          {' '}
          <MailState reach={mailReach} />
        </>
      )}
      <div className="muted small">
        {name && <div>{email}</div>}
        {role !== 'none' && i18n._(roleWords[role])}
        {role !== 'none' && first && ' · '}
        {first?.organisation.name}
        {others.length > 0 && (
          <>
            {' '}
            <Plural value={others.length} one="et une autre structure" other="et # autres structures" />
          </>
        )}
      </div>
    </>
  );
}
