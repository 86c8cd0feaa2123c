import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import styles from '../../../features/introductions/introductions.module.css';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import { atFields, type Problem, wrongField } from '../../../ui/api/problem.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { momentInParis, partsInParis } from '../../../ui/clock/paris-time.js';
import { TextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import {
  PlanMeeting,
  type PlanMeetingMutation,
  ProposeTimes,
  type ProposeTimesMutation,
} from './meeting.graphql.js';

interface FormProps {
  introduction: IntroductionInFullFragment;
  now: Date | undefined;
  onDone: () => void;
}

const planned = (data: PlanMeetingMutation) => data.planMeeting;
const proposed = (data: ProposeTimesMutation) => data.proposeTimes;

const typedIn = (typed: FormData, name: string): string => String(typed.get(name) ?? '').trim();

/** Plans a meeting without proposing times, or moves the planned meeting. */
export function PlanMeetingForm({ introduction: { id, meeting }, now, onDone }: FormProps): ReactNode {
  const plan = useAct(PlanMeeting, planned);
  const [isDone, setDone] = useState(false);
  const missing = useMissingMoment();
  const [local, setLocal] = useState<Problem>();
  const known = meeting && partsInParis(new Date(meeting.at));
  const send = async (typed: FormData): Promise<void> => {
    const at = momentInParis(typedIn(typed, 'at'), typedIn(typed, 'time'));
    setLocal(at === undefined ? missing('at') : undefined);
    if (at === undefined) return;
    const input = { at, place: typedIn(typed, 'place'), link: typedIn(typed, 'link') };
    if (!(await plan.act({ id, input }))) return;
    setDone(true);
    onDone();
  };
  return (
    <Form problem={local ?? plan.problem} onSend={(typed) => void send(typed)}>
      <div className={styles.moments}>
        <TextField
          name="at"
          type="date"
          label={<Trans>Quel jour ?</Trans>}
          min={now && partsInParis(now).day}
          defaultValue={known?.day}
        />
        <TextField
          name="time"
          type="time"
          label={<Trans>À quelle heure ?</Trans>}
          defaultValue={known?.time ?? '10:00'}
        />
      </div>
      <Where
        place={meeting?.place ?? ''}
        link={meeting?.link ?? ''}
        hint={<Trans>Donnez une adresse, ou le lien d’une visioconférence ci-dessous.</Trans>}
      />
      <Button type="submit" isSending={plan.isSending || isDone}>
        {meeting === null ? <Trans>Fixer ce rendez-vous</Trans> : <Trans>Déplacer le rendez-vous</Trans>}
      </Button>
    </Form>
  );
}

/** Proposes up to three times. The other party chooses one by a tap. */
export function ProposeTimesForm({ introduction: { id }, now, onDone }: FormProps): ReactNode {
  const { t } = useLingui();
  const propose = useAct(ProposeTimes, proposed);
  const [isDone, setDone] = useState(false);
  const missing = useMissingMoment();
  const [local, setLocal] = useState<Problem>();
  const send = async (typed: FormData): Promise<void> => {
    const days = rows.filter((row) => typedIn(typed, `day-${row}`) !== '');
    const times = days.map((row) =>
      momentInParis(typedIn(typed, `day-${row}`), typedIn(typed, `time-${row}`)),
    );
    const known = times.filter((at) => at !== undefined);
    const isComplete = known.length > 0 && known.length === times.length;
    setLocal(isComplete ? undefined : missing('day-1'));
    if (!isComplete) return;
    const where = { place: typedIn(typed, 'place'), link: typedIn(typed, 'link') };
    if (!(await propose.act({ id, times: known, ...where }))) return;
    setDone(true);
    onDone();
  };
  return (
    <Form
      problem={local ?? (propose.problem && atFirstDay(propose.problem))}
      onSend={(typed) => void send(typed)}
    >
      <p>
        <Trans>
          Proposez jusqu’à trois moments, à l’heure de Paris. L’autre partie en choisit un, et le rendez-vous
          est fixé.
        </Trans>
      </p>
      {rows.map((row) => (
        <div key={row} className={styles.moments} role="group" aria-label={t`Moment ${row}`}>
          <TextField
            name={`day-${row}`}
            type="date"
            label={<Trans>Jour {row}</Trans>}
            optional={row > 1}
            min={now && partsInParis(now).day}
          />
          <TextField
            name={`time-${row}`}
            type="time"
            label={<Trans>Heure {row}</Trans>}
            defaultValue={hours[row - 1]}
          />
        </div>
      ))}
      <Where
        place=""
        link=""
        hint={
          <Trans>
            Une adresse, ou le lien d’une visioconférence ci-dessous. Sinon, l’autre partie le donne en
            choisissant.
          </Trans>
        }
        optional
      />
      <Button type="submit" isSending={propose.isSending || isDone}>
        <Trans>Proposer ces moments</Trans>
      </Button>
    </Form>
  );
}

const rows = [1, 2, 3] as const;
/** Initial times. They differ, since the server refuses equal ones. */
const hours = ['10:00', '14:00', '16:00'] as const;

/** One of the two is needed, unless both are optional. */
function Where({
  place,
  link,
  hint,
  optional = false,
}: {
  place: string;
  link: string;
  hint: ReactNode;
  optional?: boolean;
}): ReactNode {
  return (
    <>
      <TextField
        name="place"
        label={<Trans>Où ?</Trans>}
        hint={hint}
        optional={optional}
        autoComplete="off"
        maxLength={200}
        defaultValue={place}
      />
      <TextField
        name="link"
        type="url"
        label={<Trans>Lien de la visioconférence</Trans>}
        optional={optional}
        autoComplete="off"
        maxLength={500}
        defaultValue={link}
      />
    </>
  );
}

function useMissingMoment(): (field: string) => Problem {
  const { t } = useLingui();
  return (field) => wrongField(field, t`Indiquez un jour et une heure.`);
}

/** Problems of any proposed time appear at the first time. */
const atFirstDay = (problem: Problem): Problem =>
  atFields(problem, (field) => (field.startsWith('times') ? 'day-1' : field));
