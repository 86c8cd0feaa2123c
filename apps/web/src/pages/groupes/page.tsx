import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { GroupForm } from '../../features/groups/group-form.js';
import { TeamNav } from '../../features/team/team-nav.js';
import { useRequestKey } from '../../ui/api/request-key.js';
import { isCurator, useReader } from '../../ui/api/session.js';
import { useAct } from '../../ui/api/use-act.js';
import { Card, Empty } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { Opened } from '../../ui/focus/opened.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { ofOperator } from '../../ui/place.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Tabs } from '../../ui/tabs.js';
import { Unanswered } from '../../ui/unanswered.js';
import { FoundGroup, type FoundGroupMutation, type GroupInListFragment, Groups } from './groups.graphql.js';

/** Filter of the list, from the address parameter « voir ». */
const filterIn = (search: URLSearchParams): { mine: boolean; closed: boolean } => ({
  mine: search.get('voir') === 'miens',
  closed: search.get('voir') === 'termines',
});

const groupsQuery = pageQuery(Groups, ({ search }) => ({ ...filterIn(search), after: null }));

export const queries = [groupsQuery];

/** List of the working groups, with purpose and lead. */
export default function GroupsPage(): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const [search] = useSearchParams();
  const { mine, closed } = filterIn(search);
  const [{ data, error }, again] = usePageQuery(groupsQuery);
  const rows = (groups: readonly GroupInListFragment[]): ReactNode => <Rows groups={groups} />;
  return (
    <div className="column">
      <PageTitle tab={t`Groupes de travail`}>
        <Trans>Groupes de travail</Trans>
      </PageTitle>
      {isCurator(reader) && <TeamNav />}
      <p>
        <Trans>
          Un groupe réunit des entreprises, des porteurs de solution et des partenaires autour d’un thème. On
          s’y retrouve en séance, et chacun sait ce qu’il a à faire ensuite.
        </Trans>
      </p>
      {isCurator(reader) && <NewGroup />}
      <Tabs
        label={t`Quels groupes`}
        tabs={[
          {
            href: paths.groups,
            label: t`Tous`,
            isCurrent: !mine && !closed,
          },
          { href: `${paths.groups}?voir=miens`, label: t`Les miens`, isCurrent: mine },
          {
            href: `${paths.groups}?voir=termines`,
            label: t`Terminés`,
            isCurrent: closed,
          },
        ]}
      />
      {data ? (
        <>
          {data.groups.totalCount === 0 && <Nothing isMine={mine} />}
          {rows(data.groups.nodes)}
          <NextPages
            pageInfo={data.groups.pageInfo}
            query={groupsQuery}
            pick={({ groups }) => groups}
            renderRows={rows}
            label={<Trans>Voir la suite</Trans>}
          />
        </>
      ) : (
        <Unanswered isPart error={error} again={again} lines={[120, 120, 120]} />
      )}
    </div>
  );
}

const Nothing = ({ isMine }: { isMine: boolean }): ReactNode =>
  isMine ? (
    <Empty title={<Trans>Vous n’êtes encore dans aucun groupe.</Trans>}>
      <p>
        <Trans>Parcourez-les tous, et demandez à rejoindre celui qui vous concerne.</Trans>
      </p>
    </Empty>
  ) : (
    <Empty title={<Trans>Aucun groupe pour le moment.</Trans>}>
      <p>
        <Trans>L’équipe {ofOperator} en ouvre quand plusieurs personnes cherchent la même chose.</Trans>
      </p>
    </Empty>
  );

/** Characters of a group's purpose that are shown. */
const BEGINNING = 220;

const beginningOf = (text: string): string =>
  text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).replace(/\s\S*$/, '')}…`;

const Rows = ({ groups }: { groups: readonly GroupInListFragment[] }): ReactNode => (
  <ul className="plain-list">
    {groups.map(({ id, title, purpose, memberCount, viewerIsMember, lead }) => (
      <li key={id} className="card">
        <h2>
          <Link href={paths.group(id)}>{title}</Link>
        </h2>
        <p>{beginningOf(purpose)}</p>
        <p className="muted small">
          <Plural value={memberCount} one="# membre" other="# membres" />
          {lead && (
            <>
              {' · '}
              <Trans>animé par {lead.name}</Trans>
            </>
          )}
          {viewerIsMember && (
            <>
              {' · '}
              <strong>
                <Trans>vous en êtes</Trans>
              </strong>
            </>
          )}
        </p>
      </li>
    ))}
  </ul>
);

const founded = ({ foundGroup }: FoundGroupMutation) => foundGroup;

/** Form that founds a group, and then opens the group's page. */
function NewGroup(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [, navigate] = useLocation();
  const { keyOf, forgetKey } = useRequestKey();
  const { act, isSending, problem } = useAct(FoundGroup, founded);
  if (!isOpen) {
    return (
      <p>
        <Button onClick={() => setOpen(true)}>
          <Trans>Ouvrir un groupe</Trans>
        </Button>
      </p>
    );
  }
  return (
    <Card>
      <h2>
        <Trans>Ouvrir un groupe</Trans>
      </h2>
      <Opened>
        <GroupForm
          draft="new group"
          isSending={isSending}
          problem={problem}
          send={<Trans>Ouvrir ce groupe</Trans>}
          onClose={() => setOpen(false)}
          onSend={async (input) => {
            const done = await act({ input, key: keyOf(input) });
            if (done === undefined) return false;
            forgetKey();
            navigate(paths.group(done.id));
            return true;
          }}
        />
      </Opened>
    </Card>
  );
}
