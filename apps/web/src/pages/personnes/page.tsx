import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { SeekForm, wordsIn } from '../../features/deciding/seek-form.js';
import { MailState } from '../../features/people/mail-trouble.js';
import { roleWords } from '../../features/people/role-words.js';
import { TeamNav } from '../../features/team/team-nav.js';
import { isAdmin, useReader } from '../../ui/api/session.js';
import { Empty } from '../../ui/boxes.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Missing } from '../../ui/missing.js';
import { operatorName } from '../../ui/place.js';
import { editedAddress, useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Tabs } from '../../ui/tabs.js';
import { Unanswered } from '../../ui/unanswered.js';
import { People, type PeopleQueryVariables, type PersonInListFragment } from './people.graphql.js';

/** Filter of the list, from the address parameter « qui ». */
const groups = ['tous', 'equipe', 'suspendus', 'injoignables'] as const;
type Group = (typeof groups)[number];

const groupIn = (search: URLSearchParams): Group =>
  groups.find((group) => group === search.get('qui')) ?? 'tous';

const among: Record<Group, Pick<PeopleQueryVariables, 'roles' | 'suspended' | 'mailTrouble'>> = {
  tous: { roles: null, suspended: null, mailTrouble: null },
  equipe: { roles: ['curator', 'admin'], suspended: null, mailTrouble: null },
  suspendus: { roles: null, suspended: true, mailTrouble: null },
  injoignables: { roles: null, suspended: null, mailTrouble: true },
};

const peopleQuery = pageQuery(People, ({ search, reader }) =>
  reader && isAdmin(reader) ? { search: wordsIn(search), ...among[groupIn(search)], after: null } : null,
);

export const queries = [peopleQuery];

/** All accounts, searched by name or address, for admins. */
export default function PeoplePage(): ReactNode {
  return isAdmin(useReader()) ? <ForAdmins /> : <Missing />;
}

function ForAdmins(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = usePageQuery(peopleQuery);
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
            query={peopleQuery}
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
    equipe: t`Animateurs ${operatorName}`,
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
