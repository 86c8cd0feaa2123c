import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ActWithReason } from '../../../../../features/deciding/act-with-reason.js';
import { useMeetingForm } from '../../../../../features/groups/use-meeting-form.js';
import { useAct } from '../../../../../ui/api/use-act.js';
import { Card, Notice } from '../../../../../ui/boxes.js';
import { Button } from '../../../../../ui/button.js';
import { When } from '../../../../../ui/dates.js';
import { Opened } from '../../../../../ui/focus/opened.js';
import {
  CancelGroupMeeting,
  type CancelGroupMeetingMutation,
  EditGroupMeeting,
  type EditGroupMeetingMutation,
  type MeetingInFullFragment,
} from './meeting.graphql.js';

const edited = ({ editGroupMeeting }: EditGroupMeetingMutation) => editGroupMeeting;
const cancelled = ({ cancelGroupMeeting }: CancelGroupMeetingMutation) => cancelGroupMeeting;

/** Time, place and agenda of a meeting. The group's lead can move or cancel the meeting. */
export function MeetingFacts({
  meeting,
  onDone,
}: {
  meeting: MeetingInFullFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { fetched, whyNot, fetch, drop } = useMeetingForm();
  const isOpen = fetched !== undefined;
  const { id, version, agenda, cancelledAt, cancelNote, viewerCan } = meeting;
  const editing = useAct(EditGroupMeeting, edited);
  const cancelling = useAct(CancelGroupMeeting, cancelled);
  return (
    <Card>
      {cancelledAt !== null && (
        <Notice tone="warn">
          <Trans>Cette séance est annulée.</Trans> {cancelNote !== '' && t`« ${cancelNote} »`}
        </Notice>
      )}
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {fetched ? (
        <Opened>
          <fetched.MeetingForm
            known={meeting}
            draft={`meeting ${id}`}
            isSending={editing.isSending}
            problem={editing.problem}
            send={<Trans>Enregistrer</Trans>}
            onClose={drop}
            onSend={async (input) => {
              if ((await editing.act({ id, version, input })) === undefined) return false;
              drop();
              onDone(
                t`C’est enregistré. Si le jour, l’heure ou le lieu a changé, chaque membre le sait par mail.`,
              );
              return true;
            }}
          />
        </Opened>
      ) : (
        <Where meeting={meeting} />
      )}
      {!isOpen && agenda !== '' && (
        <>
          <h2>
            <Trans>Ordre du jour</Trans>
          </h2>
          <p className="written">{agenda}</p>
        </>
      )}
      {!isOpen && viewerCan.edit && (
        <div className="acts">
          <Button look="text" onClick={() => void fetch()}>
            <Trans>Déplacer ou modifier</Trans>
          </Button>
          <ActWithReason
            draft={`cancel ${id}`}
            look="text"
            open={<Trans>Annuler la séance</Trans>}
            send={<Trans>Annuler la séance et prévenir les membres</Trans>}
            label={t`Pourquoi ?`}
            hint={t`Chaque membre lira ces mots. Vous pouvez laisser vide.`}
            isSending={cancelling.isSending}
            problem={cancelling.problem}
            onSend={async (note) => {
              const done = await cancelling.act({ id, note });
              if (done !== undefined) onDone(t`La séance est annulée. Chaque membre le sait par mail.`);
              return done !== undefined;
            }}
          />
        </div>
      )}
    </Card>
  );
}

function Where({ meeting: { at, place, link, calendarUrl } }: { meeting: MeetingInFullFragment }): ReactNode {
  const { t } = useLingui();
  return (
    <dl className="facts">
      <dt>{t`Quand`}</dt>
      <dd>
        <When at={at} shape="instant" />
        {calendarUrl !== null && (
          <>
            <br />
            <a href={calendarUrl} download>
              <Trans>Ajouter à mon agenda</Trans>
            </a>
          </>
        )}
      </dd>
      <dt>{t`Où`}</dt>
      <dd>
        {place}
        {place !== null && link !== null && <br />}
        {link !== null && (
          <a href={link} rel="noreferrer noopener" target="_blank">
            <Trans>Rejoindre la visioconférence</Trans>
          </a>
        )}
      </dd>
    </dl>
  );
}
