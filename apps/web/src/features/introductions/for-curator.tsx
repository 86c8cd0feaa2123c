import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '../../ui/boxes.js';
import { useDates, When } from '../../ui/dates.js';
import { MailsMark } from '../mail-reach/mails-mark.js';
import { ConceptOf } from './concept-of.js';
import { useDeclineReason } from './decline-reason.js';
import type { IntroductionForCuratorFragment } from './parts.graphql.js';
import { isPast, replyOf } from './replies.js';
import { useWho } from './who.js';

/** Answers of both sides and their deadline, for a curator. The actions on the introduction are at the desk. */
export function ForCurator({
  introduction,
  now,
}: {
  introduction: IntroductionForCuratorFragment;
  now: Date | undefined;
}): ReactNode {
  const { t } = useLingui();
  const who = useWho();
  const { state, summary, meeting, metOn, replyDueOn, lapsesOn } = introduction;
  const stands = useStateForCurator(introduction);
  return (
    <Card>
      <h2>{metOn === null ? stands : summary}</h2>
      <dl className="facts">
        {(['company', 'solver'] as const).map((side) => (
          <Side
            key={side}
            name={who.of(introduction, side).name}
            arrive={introduction[side]?.mailsArrive}
            reply={replyOf(introduction, side)}
            givenAnswer={introduction.followUps.findLast(
              (each) => each.side === side && each.answeredAt !== null,
            )}
          />
        ))}
        {state === 'proposed' && replyDueOn !== null && (
          <>
            <dt>{isPast(replyDueOn, now) ? t`Attendues depuis le` : t`Attendues d’ici au`}</dt>
            <dd>
              <When at={replyDueOn} shape="weekday" />
            </dd>
          </>
        )}
        {state === 'proposed' && lapsesOn !== null && (
          <>
            <dt>{t`Fin sans réponse`}</dt>
            <dd>
              <When at={lapsesOn} shape="weekday" />
            </dd>
          </>
        )}
        {meeting !== null && (
          <>
            <dt>{t`Rendez-vous`}</dt>
            <dd>
              <When at={meeting.at} shape="instant" />
            </dd>
          </>
        )}
        {metOn !== null && (
          <>
            <dt>{t`Rencontre`}</dt>
            <dd>
              <When at={metOn} shape="weekday" />
            </dd>
          </>
        )}
      </dl>
      <ConceptOf introduction={introduction} />
    </Card>
  );
}

/** State of an introduction in a few words, for a curator who is no party. */
export function useStateForCurator({
  state,
  meeting,
}: Pick<IntroductionForCuratorFragment, 'state' | 'meeting'>): string {
  const { t } = useLingui();
  switch (state) {
    case 'proposed':
      return t`Des réponses sont attendues`;
    case 'accepted':
      return meeting === null
        ? t`Les deux ont accepté : il reste à fixer un rendez-vous`
        : t`Un rendez-vous est fixé`;
    case 'met':
      return t`La rencontre a eu lieu`;
    case 'succeeded':
      return t`La rencontre a abouti`;
    case 'fruitless':
      return t`La rencontre est restée sans suite`;
    case 'declined':
      return t`L’une des parties a décliné`;
    case 'lapsed':
      return t`Le délai de réponse est passé`;
    case 'withdrawn':
      return t`Retirée`;
  }
}

function Side({
  name,
  arrive,
  reply,
  givenAnswer: ofMeeting,
}: {
  name: string;
  arrive: boolean | null | undefined;
  reply: IntroductionForCuratorFragment['companyReply'] | undefined;
  givenAnswer: IntroductionForCuratorFragment['followUps'][number] | undefined;
}): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const reason = useDeclineReason();
  const { answer = 'pending', at = null, declineReason = null, declineNote = null } = reply ?? {};
  const day = at === null ? '' : dates(at, 'shortDay');
  const givenAnswer = {
    pending: t`n’a pas répondu`,
    accepted: t`accepté le ${day}`,
    declined: t`décliné le ${day}`,
  }[answer];
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {givenAnswer}
        {declineReason && ` : ${reason(declineReason)}`}
        {declineNote && ` — ${declineNote}`}
        {ofMeeting && <OfMeeting givenAnswer={ofMeeting} />}
        <MailsMark arrive={arrive} />
      </dd>
    </>
  );
}

/** A side's answer about the meeting. */
function OfMeeting({
  givenAnswer,
}: {
  givenAnswer: IntroductionForCuratorFragment['followUps'][number];
}): ReactNode {
  const { t } = useLingui();
  const { happened, outcome, note } = givenAnswer;
  const answers = {
    hired: t`une embauche`,
    trained: t`une formation`,
    pilot: t`une expérimentation`,
    contract: t`un contrat`,
    nothing: t`rien pour l’instant`,
  };
  const answer = happened === false ? t`ils ne se sont pas rencontrés` : outcome && answers[outcome];
  return (
    <>
      <br />
      {t`Sur la rencontre : ${answer}`}
      {note && ` — ${note}`}
    </>
  );
}
