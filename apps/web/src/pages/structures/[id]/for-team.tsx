import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { HideProfile } from '../../../features/deciding/hide-profile.js';
import { HistoryOf } from '../../../features/history/history-of.js';
import type { NeedState } from '../../../ui/api/schema-types.js';
import { isCurator } from '../../../ui/api/session.js';
import { Card } from '../../../ui/boxes.js';
import { When } from '../../../ui/dates.js';
import { Confirmation } from '../../../ui/focus/confirmation.js';
import { NextPages } from '../../../ui/lists/next-pages.js';
import { ofOperator } from '../../../ui/place.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import {
  type NeedOfOrganisationFragment,
  NeedsOfOrganisationForTeam,
  OrganisationForTeam,
  type OrganisationForTeamQuery,
} from './for-team.graphql.js';

const stateWords = {
  draft: msg`brouillon`,
  submitted: msg`à relire`,
  changes_requested: msg`en correction`,
  published: msg`en ligne`,
  closed: msg`clos`,
  expired: msg`arrivé à son terme`,
} satisfies Record<NeedState, unknown>;

export const forTeamQuery = pageQuery(OrganisationForTeam, ({ params: { id = '' }, reader }) =>
  reader && isCurator(reader) ? { id } : null,
);

/** An organisation's needs, profiles, reports and audit log, for curators. */
export function ForTeam({ id, isMember }: { id: string; isMember: boolean }): ReactNode {
  const [{ data, error }, again] = usePageQuery(forTeamQuery);
  const [confirmation, confirm] = useState('');
  const done = (what: string): void => {
    confirm(what);
    again({ requestPolicy: 'network-only' });
  };
  return (
    <>
      <h2>
        <Trans>Pour l’équipe {ofOperator}</Trans>
      </h2>
      <Confirmation what={confirmation} />
      {data ? (
        <>
          <Needs id={id} needs={data.needsOfOrganisation} />
          <Profile profile={data.solverOfOrganisation} onDone={done} />
          <Reports count={data.contentReportsAboutOrganisation.totalCount} />
        </>
      ) : (
        <Unanswered isPart error={error} again={again} lines={[160, 120]} />
      )}
      {/* A curator does not read the log of their own organisation. */}
      {!isMember && <HistoryOf key={confirmation} subject="organisation" id={id} />}
    </>
  );
}

function Needs({
  id,
  needs,
}: {
  id: string;
  needs: OrganisationForTeamQuery['needsOfOrganisation'];
}): ReactNode {
  return (
    <Card>
      <h3>
        <Plural
          value={needs.totalCount}
          _0="Aucun besoin envoyé"
          one="Un besoin envoyé"
          other="# besoins envoyés"
        />
      </h3>
      <NeedRows needs={needs.nodes} />
      <NextPages
        pageInfo={needs.pageInfo}
        document={NeedsOfOrganisationForTeam}
        variablesAfter={(after) => ({ id, after })}
        pick={({ needsOfOrganisation }) => needsOfOrganisation}
        renderRows={(rows) => <NeedRows needs={rows} />}
        label={<Trans>Voir la suite</Trans>}
      />
    </Card>
  );
}

function NeedRows({ needs }: { needs: readonly NeedOfOrganisationFragment[] }): ReactNode {
  const { i18n } = useLingui();
  return (
    <ul className="plain-list rows">
      {needs.map(({ id, title, state, submittedAt }) => (
        <li key={id}>
          <Link href={paths.deskNeed(id)}>{title}</Link>
          <div className="muted small">
            {i18n._(stateWords[state])}
            {submittedAt !== null && (
              <>
                {' · '}
                <When at={submittedAt} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const Profile = ({
  profile,
  onDone,
}: {
  profile: OrganisationForTeamQuery['solverOfOrganisation'];
  onDone: (what: string) => void;
}): ReactNode =>
  profile && (
    <Card>
      <h3>
        <Trans>Son profil de porteur de solution</Trans>
      </h3>
      <HideProfile profile={profile} onDone={onDone} />
    </Card>
  );

function Reports({ count }: { count: number }): ReactNode {
  if (count === 0) return null;
  return (
    <p>
      <Link href={paths.reports}>
        <Plural value={count} one="Un signalement sur ses textes" other="# signalements sur ses textes" />
      </Link>
    </p>
  );
}
