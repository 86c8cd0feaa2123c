import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../../../ui/api/use-act.js';
import { ErrorSummary } from '../../../../../ui/form.js';
import { type MeetingInFullFragment, SetAttendance, type SetAttendanceMutation } from './meeting.graphql.js';

const noted = ({ setAttendance }: SetAttendanceMutation) => setAttendance;

/** Attendance of a meeting: one tick for each person. */
export function AttendancePart({ meeting }: { meeting: MeetingInFullFragment }): ReactNode {
  const { attendance, viewerCan } = meeting;
  return (
    <fieldset className="field">
      <legend className="visually-hidden">
        <Trans>Qui est là ?</Trans>
      </legend>
      {attendance.map(({ person, attended }) => (
        <Tick
          key={person.id}
          meetingId={meeting.id}
          person={person}
          attended={attended === true}
          isFixed={!viewerCan.write}
        />
      ))}
    </fieldset>
  );
}

function Tick({
  meetingId,
  person,
  attended,
  isFixed,
}: {
  meetingId: string;
  person: { id: string; name: string };
  attended: boolean;
  isFixed: boolean;
}): ReactNode {
  const { act, isSending, problem } = useAct(SetAttendance, noted);
  /** The tick as pressed: shown at once, before the server has answered. */
  const [pressed, setPressed] = useState<boolean>();
  const isOn = isSending && pressed !== undefined ? pressed : attended;
  const change = async (wanted: boolean): Promise<void> => {
    setPressed(wanted);
    await act({ id: meetingId, personId: person.id, attended: wanted });
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <label className="choice">
        <input
          type="checkbox"
          checked={isOn}
          disabled={isFixed}
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />
        <span>{person.name}</span>
      </label>
    </>
  );
}
