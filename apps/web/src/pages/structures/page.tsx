import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { SeekForm, wordsIn } from '../../features/deciding/seek-form.js';
import { kindWords } from '../../features/organisations/kinds.js';
import { inGroups } from '../../features/organisations/siret.js';
import { TeamNav } from '../../features/team/team-nav.js';
import { isCurator, useReader } from '../../ui/api/session.js';
import { Empty } from '../../ui/boxes.js';
import { When } from '../../ui/dates.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Missing } from '../../ui/missing.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Unanswered } from '../../ui/unanswered.js';
import { type OrganisationInListFragment, Organisations } from './organisations.graphql.js';

const organisationsQuery = pageQuery(Organisations, ({ search, reader }) =>
  reader && isCurator(reader) ? { search: wordsIn(search), after: null } : null,
);

export const queries = [organisationsQuery];

/** All organisations, searched by name or SIRET, for curators. */
export default function OrganisationsPage(): ReactNode {
  return isCurator(useReader()) ? <ForCurators /> : <Missing />;
}

function ForCurators(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = usePageQuery(organisationsQuery);
  return (
    <div className="column">
      <PageTitle tab={t`Structures`}>
        <Trans>Structures</Trans>
      </PageTitle>
      <TeamNav />
      <SeekForm label={t`Nom ou SIRET`} />
      {data ? (
        <>
          <p className="muted" role="status">
            {plural(data.organisations.totalCount, {
              0: 'Aucune structure',
              one: 'Une structure',
              other: '# structures',
            })}
          </p>
          {data.organisations.totalCount === 0 ? (
            <Empty title={<Trans>Aucune structure ne correspond.</Trans>}>
              <p>
                <Trans>Essayez une partie du nom, ou les premiers chiffres du SIRET.</Trans>
              </p>
            </Empty>
          ) : (
            <Rows organisations={data.organisations.nodes} />
          )}
          <NextPages
            pageInfo={data.organisations.pageInfo}
            query={organisationsQuery}
            pick={({ organisations }) => organisations}
            renderRows={(organisations) => <Rows organisations={organisations} />}
            label={<Trans>Voir la suite</Trans>}
          />
        </>
      ) : (
        <Unanswered isPart error={error} again={again} lines={[72, 72, 72]} />
      )}
    </div>
  );
}

function Rows({ organisations }: { organisations: readonly OrganisationInListFragment[] }): ReactNode {
  const { i18n } = useLingui();
  return (
    <ul className="plain-list rows">
      {organisations.map(({ id, name, kind, siret, createdAt }) => (
        <li key={id}>
          <Link href={paths.organisation(id)}>
            <strong>{name}</strong>
          </Link>
          <div className="muted small">
            {i18n._(kindWords[kind])}
            {siret !== null && ` · ${inGroups(siret)}`}
            {' · '}
            <Trans>
              inscrite le <When at={createdAt} />
            </Trans>
          </div>
        </li>
      ))}
    </ul>
  );
}
