import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { ActionRow } from '../../../../../features/actions/action-row.js';
import { TeamNav } from '../../../../../features/team/team-nav.js';
import { isCurator, useReader } from '../../../../../ui/api/session.js';
import { Card, Notice } from '../../../../../ui/boxes.js';
import { useDates } from '../../../../../ui/dates.js';
import { useLive } from '../../../../../ui/live/use-live.js';
import { PageTitle } from '../../../../../ui/routing/head.js';
import { pageQuery } from '../../../../../ui/routing/page-query.js';
import { paths } from '../../../../../ui/routing/paths.js';
import { useParam } from '../../../../../ui/routing/place.js';
import { usePageQuery } from '../../../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../../../ui/unanswered.js';
import { AttendancePart } from './attendance-part.js';
import { DecisionsPart } from './decisions-part.js';
import { EditionsPart } from './editions-part.js';
import styles from './group-meeting.module.css';
import { MeetingFacts } from './meeting-facts.js';
import { type MeetingInFullFragment, OneMeeting } from './meeting.graphql.js';
import { MinutesPart } from './minutes-part.js';
import { PublishPart } from './publish-part.js';
import { useMinutes } from './use-minutes.js';

const meetingQuery = pageQuery(OneMeeting, ({ params: { meetingId = '' } }) => ({ id: meetingId }));

export const queries = [meetingQuery];

/** One meeting: facts first, then minutes, decisions and actions, at the end the minutes as sent. */
export default function MeetingPage(): ReactNode {
  const groupId = useParam('id');
  const [{ data, error }, again] = usePageQuery(meetingQuery);
  useLive(['group'], groupId, again);
  if (!data) return <Unanswered error={error} again={again} lines={[48, 160, 320, 160]} />;
  return <OneOf meeting={data.groupMeeting} />;
}

function OneOf({ meeting }: { meeting: MeetingInFullFragment }): ReactNode {
  const { t } = useLingui();
  const [confirmation, confirm] = useState('');
  const dates = useDates();
  const reader = useReader();
  const { at, group, cancelledAt, editions, viewerCan } = meeting;
  const day = dates(at, 'weekday');
  const isSent = editions.length > 0;
  const isCancelled = cancelledAt !== null;
  return (
    <>
      <PageTitle tab={t`Séance du ${day}`}>
        <Trans>Séance du {day}</Trans>
      </PageTitle>
      {isCurator(reader) && <TeamNav />}
      <p className="muted">
        <Trans>
          Groupe de travail <Link href={paths.group(group.id)}>{group.title}</Link>
        </Trans>
      </p>
      {/* The text keeps the focus. The confirmation is announced, but takes no focus. */}
      <div role="status">{confirmation !== '' && <Notice tone="ok">{confirmation}</Notice>}</div>
      <div className={styles['two']}>
        {/* On a phone this part comes first. */}
        <div className={styles['aside']}>
          <MeetingFacts meeting={meeting} onDone={confirm} />
          {/* The sent minutes do not change. From then on, attendance is corrected beside the text. */}
          {!isCancelled && !isSent && <Attendance meeting={meeting} />}
        </div>
        <div>
          {isSent && (
            <Card>
              <h2>
                <Trans>Compte rendu</Trans>
              </h2>
              <EditionsPart editions={editions} />
            </Card>
          )}
          {viewerCan.write && (
            <MayHide isHidden={isSent}>
              <Written meeting={meeting} onDone={confirm} />
            </MayHide>
          )}
        </div>
      </div>
    </>
  );
}

const Attendance = ({ meeting }: { meeting: MeetingInFullFragment }): ReactNode => {
  const isSent = meeting.editions.length > 0;
  return (
    <Card>
      <h2>{isSent ? <Trans>Qui était là ?</Trans> : <Trans>Qui est là ?</Trans>}</h2>
      <AttendancePart meeting={meeting} />
    </Card>
  );
};

/** Minutes, decisions and actions of the meeting, and the form that sends the minutes. */
function Written({
  meeting,
  onDone,
}: {
  meeting: MeetingInFullFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const minutes = useMinutes(meeting);
  const isSent = meeting.editions.length > 0;
  return (
    <>
      <Card>
        <h2>{isSent ? <Trans>Préparer une correction</Trans> : <Trans>Pendant la séance</Trans>}</h2>
        <MinutesPart meeting={meeting} minutes={minutes} onDone={onDone} />
      </Card>
      {isSent && <Attendance meeting={meeting} />}
      <Card>
        <h2>
          <Trans>Décisions</Trans>
        </h2>
        <DecisionsPart meeting={meeting} />
      </Card>
      <Card>
        <h2>
          <Trans>Ce qu’il y a à faire</Trans>
        </h2>
        <GivenActions meeting={meeting} />
      </Card>
      {meeting.ahead && meeting.viewerCan.edit && (
        <Card>
          <h2>
            <Trans>Après la séance</Trans>
          </h2>
          <p>
            <Trans>
              Une fois la séance commencée, vous pourrez envoyer le compte rendu aux membres, ici même. Ce que
              vous écrivez d’ici là est gardé.
            </Trans>
          </p>
        </Card>
      )}
      {meeting.viewerCan.publish && (
        <Card>
          <h2>{isSent ? <Trans>Envoyer une version corrigée</Trans> : <Trans>Après la séance</Trans>}</h2>
          <PublishPart meeting={meeting} flush={minutes.flush} onDone={onDone} />
        </Card>
      )}
    </>
  );
}

/** Folds the parts from which the minutes are made, once the minutes are sent. */
const MayHide = ({ isHidden, children }: { isHidden: boolean; children: ReactNode }): ReactNode =>
  isHidden ? (
    <details>
      <summary>
        <Trans>Corriger le compte rendu</Trans>
      </summary>
      {children}
    </details>
  ) : (
    children
  );

/** Actions assigned in the meeting: the same actions as on the group's page. */
function GivenActions({ meeting: { group, actions } }: { meeting: MeetingInFullFragment }): ReactNode {
  if (actions.length === 0) {
    return (
      <p className="muted">
        <Trans>Aucune action n’est encore notée.</Trans>
      </p>
    );
  }
  return (
    <ul className="plain-list rows">
      {actions.map((action) => (
        <ActionRow key={action.id} kind="group" subjectId={group.id} action={action} />
      ))}
    </ul>
  );
}
