import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import styles from '../../../features/introductions/introductions.module.css';
import type { Next } from '../../../features/introductions/next.js';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import { useWho } from '../../../features/introductions/who.js';
import { type Problem, wrongField } from '../../../ui/api/problem.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { partsInParis } from '../../../ui/clock/paris-time.js';
import { When } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { LongTextField, TextField } from '../../../ui/fields.js';
import { Opened } from '../../../ui/focus/opened.js';
import { ErrorSummary, Form } from '../../../ui/form.js';
import { Operator } from '../../../ui/place.js';
import { PlanMeetingForm, ProposeTimesForm } from './meeting-forms.js';
import {
  CallOffMeeting,
  type CallOffMeetingMutation,
  MarkIntroductionMet,
  type MarkIntroductionMetMutation,
} from './meeting.graphql.js';
import { ProposedTimes } from './proposed-times.js';

interface Shown {
  introduction: IntroductionInFullFragment;
  now: Date | undefined;
}

/** The form that is open below the state. */
type Way = 'times' | 'date' | 'met' | undefined;

/** Meetings of an accepted introduction, with their actions: plan, move, cancel, and mark as held. */
export function Meetings({ introduction, next, now }: Shown & { next: Next }): ReactNode {
  return introduction.meeting === null ? (
    <NoMeeting introduction={introduction} next={next} now={now} />
  ) : (
    <Arranged introduction={introduction} next={next} now={now} />
  );
}

function NoMeeting({ introduction, next, now }: Shown & { next: Next }): ReactNode {
  const isOffered = next.what === 'myChoice' || next.what === 'theirChoice';
  const [way, setWay] = useState<Way>(isOffered ? undefined : 'times');
  const [isChosen, setChosen] = useState(false);
  const close = (): void => setWay(undefined);
  // The sent form stays until the page shows the result.
  const [isSent, setSent] = useState(false);
  const done = (): void => setSent(true);
  useEffect(() => {
    if (!isSent || next.what === 'anyTime') return;
    setSent(false);
    setWay(undefined);
  }, [isSent, next.what]);
  const choose = (wanted: Way): void => {
    setChosen(true);
    setWay(wanted);
  };
  const form = (
    <>
      {way === 'times' && <ProposeTimesForm introduction={introduction} now={now} onDone={done} />}
      {way === 'date' && <PlanMeetingForm introduction={introduction} now={now} onDone={done} />}
      {way === 'met' && <MetForm introduction={introduction} now={now} onClose={close} />}
    </>
  );
  return (
    <Card>
      <CalledOff introduction={introduction} />
      <h2 id="rendez-vous">
        {next.what === 'myChoice' ? (
          <Trans>Choisissez un moment</Trans>
        ) : next.what === 'theirChoice' ? (
          <Trans>Vos moments sont proposés</Trans>
        ) : (
          <Trans>Vous avez tous les deux accepté : fixez un rendez-vous</Trans>
        )}
      </h2>
      {isOffered && <ProposedTimes introduction={introduction} isMine={next.what === 'theirChoice'} />}
      {isChosen ? <Opened key={way}>{form}</Opened> : form}
      <Ways way={way} isOffered={isOffered} onChoose={choose} canSayMet={introduction.viewerCan.markMet} />
    </Card>
  );
}

/** Other ways to arrange a meeting. */
function Ways({
  way,
  isOffered,
  canSayMet,
  onChoose,
}: {
  way: Way;
  isOffered: boolean;
  canSayMet: boolean;
  onChoose: (way: Way) => void;
}): ReactNode {
  return (
    <div className={styles.ways}>
      {way !== 'times' && (
        <Button look="text" onClick={() => onChoose('times')}>
          {isOffered ? <Trans>Proposer d’autres moments</Trans> : <Trans>Proposer plusieurs moments</Trans>}
        </Button>
      )}
      {way !== 'date' && (
        <Button look="text" onClick={() => onChoose('date')}>
          <Trans>Nous avons déjà une date</Trans>
        </Button>
      )}
      {canSayMet && way !== 'met' && (
        <Button look="text" onClick={() => onChoose('met')}>
          <Trans>Nous nous sommes déjà rencontrés</Trans>
        </Button>
      )}
    </div>
  );
}

function CalledOff({ introduction }: { introduction: IntroductionInFullFragment }): ReactNode {
  const { t } = useLingui();
  const who = useWho();
  const { calledOffMeeting, viewerSide } = introduction;
  if (calledOffMeeting === null) return null;
  const { at, by, note } = calledOffMeeting;
  const day = <When at={at} shape="weekday" />;
  const name = by === null ? t`${Operator}` : who.of(introduction, by).name;
  return (
    <Notice tone="warn">
      <p>
        {by !== null && by === viewerSide ? (
          <Trans>
            Vous avez annulé le rendez-vous du {day}. Le fichier envoyé par mail le retire des agendas.
          </Trans>
        ) : (
          <Trans>
            {name} a annulé le rendez-vous du {day}.
          </Trans>
        )}
      </p>
      {note && <blockquote className={`written ${styles.note}`}>{note}</blockquote>}
    </Notice>
  );
}

function Arranged({ introduction, next, now }: Shown & { next: Next }): ReactNode {
  const { t } = useLingui();
  const [way, setWay] = useState<'move' | 'confirm' | 'met'>();
  const [isCallingOff, setCallingOff] = useState(false);
  const { meeting, calendarUrl, viewerCan } = introduction;
  if (meeting === null) return null;
  const isOver = next.what === 'saidMet';
  return (
    <Card>
      <h2 id="rendez-vous">
        {isOver ? <Trans>Vous êtes-vous rencontrés ?</Trans> : <Trans>Votre rendez-vous</Trans>}
      </h2>
      <p className={styles.moment}>
        <When at={meeting.at} shape="instant" />
        <span className="muted small">
          {' '}
          <Trans>(heure de Paris)</Trans>
        </span>
      </p>
      <p>
        {meeting.place}
        {meeting.link !== null && (
          <a href={meeting.link} target="_blank" rel="noopener noreferrer">
            <Trans>Ouvrir la visioconférence ({new URL(meeting.link).host})</Trans>
          </a>
        )}
      </p>
      {isOver && <MetAsArranged introduction={introduction} />}
      {!isOver && calendarUrl !== null && (
        <div className="acts">
          <a className="button" href={calendarUrl} download>
            <Trans>Ajouter à mon agenda</Trans>
          </a>
        </div>
      )}
      {way !== undefined && (
        <Opened key={way}>
          {way === 'move' && (
            <PlanMeetingForm introduction={introduction} now={now} onDone={() => setWay(undefined)} />
          )}
          {way === 'confirm' && (
            <StillAhead at={meeting.at} onConfirm={() => setWay('met')} onClose={() => setWay(undefined)} />
          )}
          {way === 'met' && (
            <MetForm
              introduction={introduction}
              now={now}
              despiteMeeting={!isOver}
              onClose={() => setWay(undefined)}
            />
          )}
        </Opened>
      )}
      <div className={styles.ways}>
        {viewerCan.planMeeting && way !== 'move' && (
          <Button look="text" onClick={() => setWay('move')}>
            <Trans>Déplacer</Trans>
          </Button>
        )}
        {viewerCan.callOffMeeting && !isOver && (
          <Button look="text" onClick={() => setCallingOff(true)}>
            <Trans>Annuler le rendez-vous</Trans>
          </Button>
        )}
        {viewerCan.markMet && way !== 'met' && way !== 'confirm' && (
          <Button look="text" onClick={() => setWay(isOver ? 'met' : 'confirm')}>
            {isOver ? <Trans>Oui, un autre jour</Trans> : <Trans>Nous nous sommes déjà rencontrés</Trans>}
          </Button>
        )}
      </div>
      <Dialog title={t`Annuler le rendez-vous ?`} isOpen={isCallingOff} onClose={() => setCallingOff(false)}>
        <CallOffForm id={introduction.id} />
      </Dialog>
    </Card>
  );
}

/** A reader reports the meeting as held although a meeting lies ahead. This question requests a confirmation. */
function StillAhead({
  at,
  onConfirm,
  onClose,
}: {
  at: string;
  onConfirm: () => void;
  onClose: () => void;
}): ReactNode {
  return (
    <Notice tone="warn">
      <p>
        <strong>
          <Trans>
            Votre rendez-vous du <When at={at} shape="weekday" /> est encore à venir.
          </Trans>
        </strong>{' '}
        <Trans>
          Si vous dites que vous vous êtes déjà rencontrés, l’autre partie l’apprend, et nous vous demandons à
          tous deux ce qui en est sorti. Si le rendez-vous n’a plus lieu d’être, annulez-le plutôt.
        </Trans>
      </p>
      <div className="acts">
        <Button look="plain" onClick={onClose}>
          <Trans>Le rendez-vous tient</Trans>
        </Button>
        <Button look="text" onClick={onConfirm}>
          <Trans>Oui, nous nous sommes vus avant</Trans>
        </Button>
      </div>
    </Notice>
  );
}

const met = (data: MarkIntroductionMetMutation) => data.markIntroductionMet;

/** Reports by one tap that the planned meeting took place. */
function MetAsArranged({
  introduction: { id, meeting },
}: {
  introduction: IntroductionInFullFragment;
}): ReactNode {
  const markMet = useAct(MarkIntroductionMet, met);
  if (meeting === null) return null;
  const input = { on: partsInParis(new Date(meeting.at)).day };
  return (
    <>
      {markMet.problem && <ErrorSummary problem={markMet.problem} />}
      <div className="acts">
        <Button isSending={markMet.isSending} onClick={() => void markMet.act({ id, input })}>
          <Trans>Oui, nous nous sommes rencontrés</Trans>
        </Button>
      </div>
    </>
  );
}

/** Form for the day on which the parties met. */
function MetForm({
  introduction: { id },
  now,
  despiteMeeting = false,
  onClose,
}: Shown & { despiteMeeting?: boolean; onClose: () => void }): ReactNode {
  const markMet = useAct(MarkIntroductionMet, met);
  const { t } = useLingui();
  const [missing, setMissing] = useState<Problem>();
  const today = now && partsInParis(now).day;
  const send = (on: string): void => {
    setMissing(on === '' ? wrongField('on', t`Indiquez le jour de votre rencontre.`) : undefined);
    if (on !== '') void markMet.act({ id, input: { on, despiteMeeting } });
  };
  return (
    <Form problem={missing ?? markMet.problem} onSend={(typed) => send(String(typed.get('on')))}>
      <TextField
        name="on"
        type="date"
        className="short"
        label={<Trans>Quel jour ?</Trans>}
        max={today}
        defaultValue={today}
      />
      <div className="acts">
        <Button type="submit" isSending={markMet.isSending}>
          <Trans>Noter ce jour</Trans>
        </Button>
        <Button look="text" onClick={onClose}>
          <Trans>Pas encore</Trans>
        </Button>
      </div>
    </Form>
  );
}

const calledOff = (data: CallOffMeetingMutation) => data.callOffMeeting;

function CallOffForm({ id }: { id: string }): ReactNode {
  const callOff = useAct(CallOffMeeting, calledOff);
  return (
    <Form
      problem={callOff.problem}
      onSend={(typed) => void callOff.act({ id, note: String(typed.get('note')) })}
    >
      <p>
        <Trans>
          L’autre partie est prévenue par mail, et le rendez-vous sort des agendas. Vous pourrez en fixer un
          autre.
        </Trans>
      </p>
      <LongTextField
        name="note"
        label={<Trans>Un mot pour l’autre partie</Trans>}
        optional
        maxLength={1_000}
        rows={3}
      />
      <Button type="submit" look="danger" isSending={callOff.isSending}>
        <Trans>Annuler le rendez-vous</Trans>
      </Button>
    </Form>
  );
}
