import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { actionsOfGroupQuery, ActionsPart } from '../../../features/actions/actions-part.js';
import styles from '../../../features/groups/groups.module.css';
import { TeamNav } from '../../../features/team/team-nav.js';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { When } from '../../../ui/dates.js';
import { Confirmation } from '../../../ui/focus/confirmation.js';
import { useLive } from '../../../ui/live/use-live.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { useParam } from '../../../ui/routing/place.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { ConceptsCard } from './concepts-card.js';
import { GroupEnding } from './group-ending.js';
import { type GroupInFullFragment, OneGroup } from './group.graphql.js';
import { GroupInvitationsCard } from './invitations-card.js';
import { MeetingsCard } from './meetings-card.js';
import { MembersCard } from './members-card.js';
import { NeedsCard } from './needs-card.js';
import { PurposeCard } from './purpose-card.js';
import { RequestsCard } from './requests-card.js';
import { WayIn } from './way-in.js';

const groupQuery = pageQuery(OneGroup, ({ params: { id = '' } }) => ({ id }));

export const queries = [groupQuery, actionsOfGroupQuery];

/** One group. Members see all of it, others its purpose and how to join. */
export default function GroupPage(): ReactNode {
  const id = useParam('id');
  const [{ data, error }, again] = usePageQuery(groupQuery);
  useLive(['group'], id, again);
  if (!data) return <Unanswered error={error} again={again} lines={[48, 160, 240, 160]} />;
  return <OneOf group={data.group} />;
}

function OneOf({ group }: { group: GroupInFullFragment }): ReactNode {
  const { t } = useLingui();
  const [confirmation, confirm] = useState('');
  const reader = useReader();
  const { id, title, closedAt, viewerCan } = group;
  return (
    <>
      <PageTitle tab={t`Groupe ${title}`}>{title}</PageTitle>
      {isCurator(reader) && <TeamNav />}
      <Facts group={group} />
      {closedAt !== null && (
        <Notice>
          <Trans>
            Ce groupe est terminé depuis le <When at={closedAt} />. Tout y reste lisible.
          </Trans>
        </Notice>
      )}
      <Confirmation what={confirmation} />
      <WayIn group={group} onDone={confirm} />
      <div className={styles['two']}>
        <div>
          <PurposeCard group={group} />
          {viewerCan.read && <MeetingsCard groupId={id} mayPlan={viewerCan.lead} onDone={confirm} />}
          {viewerCan.read && (
            <Card>
              <h2 id="actions">
                <Trans>Ce qu’il y a à faire</Trans>
              </h2>
              <ActionsPart kind="group" subjectId={id} mayAdd={viewerCan.write} liveTopic="group" />
            </Card>
          )}
          {viewerCan.read && <ConceptsCard group={group} />}
          {viewerCan.read && <NeedsCard group={group} />}
        </div>
        <div>
          {viewerCan.lead && <RequestsCard group={group} onDone={confirm} />}
          {viewerCan.read && <MembersCard group={group} onDone={confirm} />}
          {viewerCan.lead && <GroupInvitationsCard group={group} />}
          <GroupEnding group={group} onDone={confirm} />
        </div>
      </div>
    </>
  );
}

const Facts = ({
  group: { memberCount, lead, foundedAt, viewerIsMember },
}: {
  group: GroupInFullFragment;
}): ReactNode => (
  <p className="muted">
    <Trans>Groupe de travail</Trans>
    {' · '}
    {lead ? <Trans>animé par {lead.name}</Trans> : <Trans>sans animateur pour l’instant</Trans>}
    {' · '}
    <Plural value={memberCount} one="# membre" other="# membres" />
    {' · '}
    <Trans>
      depuis le <When at={foundedAt} />
    </Trans>
    {viewerIsMember && (
      <>
        {' · '}
        <strong>
          <Trans>vous en êtes</Trans>
        </strong>
      </>
    )}
  </p>
);
