import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import type { MeetingContent } from '../../../features/groups/meeting-form.js';
import { useMeetingForm } from '../../../features/groups/use-meeting-form.js';
import { useRequestKey } from '../../../ui/api/request-key.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { Opened } from '../../../ui/focus/opened.js';
import { NextPages } from '../../../ui/lists/next-pages.js';
import { useLive } from '../../../ui/live/use-live.js';
import { paths } from '../../../ui/routing/paths.js';
import { Unanswered } from '../../../ui/unanswered.js';
import {
  type MeetingInListFragment,
  MeetingsOfGroup,
  PlanGroupMeeting,
  type PlanGroupMeetingMutation,
} from './planning.graphql.js';

/** Meetings of a group, future ones first. The group's lead can plan one. */
export function MeetingsCard({
  groupId,
  mayPlan,
  onDone,
}: {
  groupId: string;
  mayPlan: boolean;
  onDone: (what: string) => void;
}): ReactNode {
  const variables = { id: groupId, after: null };
  const [{ data, error }, again] = useQuery({ query: MeetingsOfGroup, variables });
  useLive(['group'], groupId, again);
  const rows = (meetings: readonly MeetingInListFragment[]): ReactNode => (
    <Rows groupId={groupId} meetings={meetings} />
  );
  return (
    <Card>
      <h2>
        <Trans>Séances</Trans>
      </h2>
      {!data && <Unanswered isPart error={error} again={again} lines={[64]} />}
      {data?.meetingsOfGroup.totalCount === 0 && (
        <p className="muted">
          <Trans>
            Aucune séance pour l’instant. Chaque membre reçoit l’invitation par mail, avec un fichier pour son
            agenda. Une séance déjà tenue peut aussi être notée, pour son compte rendu.
          </Trans>
        </p>
      )}
      {data && rows(data.meetingsOfGroup.nodes)}
      {data && (
        <NextPages
          pageInfo={data.meetingsOfGroup.pageInfo}
          document={MeetingsOfGroup}
          variablesAfter={(after) => ({ ...variables, after })}
          pick={({ meetingsOfGroup }) => meetingsOfGroup}
          renderRows={rows}
          label={<Trans>Voir les séances d’avant</Trans>}
        />
      )}
      {mayPlan && <NewMeeting groupId={groupId} onDone={onDone} />}
    </Card>
  );
}

function Rows({
  groupId,
  meetings,
}: {
  groupId: string;
  meetings: readonly MeetingInListFragment[];
}): ReactNode {
  if (meetings.length === 0) return null;
  return (
    <ul className="plain-list rows">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <Link href={paths.groupMeeting(groupId, meeting.id)}>
            <When at={meeting.at} shape="instant" />
          </Link>
          <span className="hint">
            {meeting.place ?? <Trans>en visioconférence</Trans>}
            {' · '}
            <MeetingStatus meeting={meeting} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function MeetingStatus({
  meeting: { ahead, cancelledAt, editions },
}: {
  meeting: MeetingInListFragment;
}): ReactNode {
  if (cancelledAt !== null) return <Trans>annulée</Trans>;
  if (editions.length > 0) return <Trans>compte rendu envoyé</Trans>;
  return ahead ? <Trans>à venir</Trans> : <Trans>compte rendu à envoyer</Trans>;
}

const planned = ({ planGroupMeeting }: PlanGroupMeetingMutation) => planGroupMeeting;

function NewMeeting({ groupId, onDone }: { groupId: string; onDone: (what: string) => void }): ReactNode {
  const { t } = useLingui();
  const { fetched, whyNot, fetch, drop } = useMeetingForm();
  const [, navigate] = useLocation();
  const { keyOf, forgetKey } = useRequestKey();
  const { act, isSending, problem } = useAct(PlanGroupMeeting, planned);
  if (!fetched) {
    return (
      <>
        {whyNot && (
          <Notice tone="bad" hasJustHappened>
            {whyNot}
          </Notice>
        )}
        <Button look="plain" onClick={() => void fetch()}>
          <Trans>Fixer une séance</Trans>
        </Button>
      </>
    );
  }
  const plan = async (input: MeetingContent): Promise<boolean> => {
    const variables = { id: groupId, input };
    const done = await act({ ...variables, key: keyOf(variables) });
    if (done === undefined) return false;
    forgetKey();
    drop();
    // A past meeting is entered for its minutes, so their page opens.
    if (fetched.isHeldAt(input.at)) navigate(paths.groupMeeting(groupId, done.id));
    else onDone(t`La séance est fixée. Chaque membre reçoit un mail avec un fichier pour son agenda.`);
    return true;
  };
  return (
    <Opened>
      <fetched.MeetingForm
        draft={`meeting of ${groupId}`}
        isSending={isSending}
        problem={problem}
        send={<Trans>Fixer la séance et prévenir les membres</Trans>}
        sendHeld={<Trans>Noter cette séance et écrire le compte rendu</Trans>}
        onSend={plan}
        onClose={drop}
      />
    </Opened>
  );
}
